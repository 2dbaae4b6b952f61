package io.calque.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * A word, number or mark with the space before it; the lexemes of a text concatenate to the text.
 *
 * @param space blanks before it, often empty
 * @param text the word, number or mark
 */
record Lexeme(String space, String text) {
  /** Cuts {@code text} into lexemes; trailing blanks become a lexeme with empty text. */
  static List<Lexeme> split(String text) {
    List<Lexeme> lexemes = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
        i++;
      }
      int end = i < text.length() ? end(text, i) : i;
      lexemes.add(new Lexeme(text.substring(start, i), text.substring(i, end)));
      i = end;
    }
    return lexemes;
  }

  /** The text of some lexemes, without the space before the first. */
  static String join(List<Lexeme> lexemes, int from, int to) {
    StringBuilder text = new StringBuilder(lexemes.get(from).text());
    for (Lexeme lexeme : lexemes.subList(from + 1, to)) {
      text.append(lexeme.space()).append(lexeme.text());
    }
    return text.toString();
  }

  /** Whether it starts with a letter. */
  boolean isWord() {
    return !text.isEmpty() && Character.isLetter(text.charAt(0));
  }

  /** Whether the first letter is upper case. */
  boolean isCapitalised() {
    return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
  }

  private static int end(String text, int start) {
    int i = start;
    if (isApostrophe(text, i) && possessive(text, i)) {
      return i + 2;
    }
    while (i < text.length() && isInside(text, start, i)) {
      i++;
    }
    if (i > start) {
      return i;
    }
    return start + Character.charCount(text.codePointAt(start));
  }

  /** Letters and digits, and single joints between them: don't, two-day, 3.5, U.S. */
  private static boolean isInside(String text, int start, int i) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    boolean between =
        i > start
            && Character.isLetterOrDigit(text.charAt(i - 1))
            && i + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(i + 1));
    if (c == '\'' || c == '’') {
      return between && !possessive(text, i);
    }
    if (c == '-') {
      return between;
    }
    if (c == ',') {
      return between
          && Character.isDigit(text.charAt(i + 1))
          && Character.isDigit(text.charAt(i - 1));
    }
    return c == '.' && (between || isInitial(text, i));
  }

  private static boolean isInitial(String text, int i) {
    return i > 0
        && Character.isUpperCase(text.charAt(i - 1))
        && (i == 1 || text.charAt(i - 2) == '.' || Character.isWhitespace(text.charAt(i - 2)));
  }

  private static boolean isApostrophe(String text, int i) {
    return text.charAt(i) == '\'' || text.charAt(i) == '’';
  }

  private static boolean possessive(String text, int i) {
    return i + 1 < text.length()
        && text.charAt(i + 1) == 's'
        && (i + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 2)));
  }
}
