package io.calque.signal;

/**
 * A text a signal must fire on, or stay silent on; loading fails where it does not.
 *
 * @param text an article of one or more sentences
 * @param flagged the exact words the signal must flag; empty for a near miss
 */
record Example(String text, String flagged) {
  static Example hit(String text, String flagged) {
    if (flagged.isEmpty() || !text.contains(flagged)) {
      throw new IllegalArgumentException("'" + flagged + "' is not in '" + text + "'");
    }
    return new Example(text, flagged);
  }

  static Example miss(String text) {
    return new Example(text, "");
  }

  boolean isHit() {
    return !flagged.isEmpty();
  }
}
