package io.calque.extract;

/** Walks over the words of a text, which are its longest runs of letters. */
final class Words {
  private Words() {}

  /** Start of the first word that begins at {@code from} or later, or the text's length. */
  static int next(String text, int from) {
    int at = from;
    while (at < text.length() && !isLetter(text, at)) {
      at += width(text, at);
    }
    return at;
  }

  /** End of the word that begins at {@code start}. */
  static int end(String text, int start) {
    int at = start;
    while (at < text.length() && isLetter(text, at)) {
      at += width(text, at);
    }
    return at;
  }

  /** How many letters {@code text} has. */
  static int letters(String text) {
    int letters = 0;
    int at = 0;
    while (at < text.length()) {
      letters += isLetter(text, at) ? 1 : 0;
      at += width(text, at);
    }
    return letters;
  }

  private static boolean isLetter(String text, int at) {
    char c = text.charAt(at);
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        : Character.isLetter(text.codePointAt(at));
  }

  /** UTF-16 units of the character at {@code at}. */
  private static int width(String text, int at) {
    return text.charAt(at) < 128 ? 1 : Character.charCount(text.codePointAt(at));
  }
}
