package io.calque.extract;

import io.calque.text.Span;

/**
 * A line of a plain text, without the quotation marks of a mail and without blanks at its ends.
 *
 * @param span its words in the text; empty for a blank line
 * @param depth how many times it is quoted ({@code > >}), 0 for a line of the writer's own
 * @param indent columns before its first word, quotation marks aside
 * @param width columns up to its last character, quotation marks aside
 * @param firstWord length of its first word
 * @param opening how it begins
 * @param closing how it ends
 * @param item whether it begins like an item of a list
 * @param feed whether a new page begins at it
 */
record TextLine(
    Span span,
    int depth,
    int indent,
    int width,
    int firstWord,
    Opening opening,
    Closing closing,
    boolean item,
    boolean feed) {

  /** What the first letter or digit of a line is. */
  enum Opening {
    LOWER,
    UPPER,
    OTHER
  }

  /** What the last character of a line says. */
  enum Closing {
    /** The sentence goes on: a letter, a digit, a comma. */
    OPEN,
    /** A hyphen behind a letter or digit. */
    HYPHEN,
    /** A mark that ends a sentence. */
    STOP,
    /** A colon or another mark. */
    OTHER
  }

  boolean isBlank() {
    return span.length() == 0;
  }

  /** Whether the sentence does not end here. */
  boolean isOpen() {
    return closing == Closing.OPEN || closing == Closing.HYPHEN;
  }

  boolean opensLower() {
    return opening == Opening.LOWER;
  }

  String of(String text) {
    return span.of(text);
  }
}
