package io.calque.corpus;

/** The word sources that spinners share. */
record SpinWords(
    Neighbours neighbours,
    InducedWords induced,
    Inflector inflector,
    WordFrequencies frequencies) {}
