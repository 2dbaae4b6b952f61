package io.calque.spark;

import io.calque.input.Input;

/**
 * An input and the file it was found in.
 *
 * @param file the file's name
 * @param input what was found
 */
record FoundInput(String file, Input input) {}
