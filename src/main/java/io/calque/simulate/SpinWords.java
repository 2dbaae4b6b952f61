package io.calque.simulate;

import io.calque.english.Inflector;

/** The word sources that spinners share. */
record SpinWords(
    Neighbours neighbours,
    InducedWords induced,
    Inflector inflector,
    WordFrequencies frequencies) {}
