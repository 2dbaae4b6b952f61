package io.calque.simulate;

/**
 * A replacement of lexemes.
 *
 * @param from index of the first lexeme
 * @param to one past the last, more than {@code from}
 * @param replacement new wording, not empty
 * @param kind identifier of the family or perturbation
 */
record Edit(int from, int to, String replacement, String kind) {
  Edit {
    if (from < 0 || to <= from || replacement.isEmpty()) {
      throw new IllegalArgumentException(
          "edit [" + from + ", " + to + ") to '" + replacement + "' replaces nothing");
    }
  }
}
