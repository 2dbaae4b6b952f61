package io.calque.segment;

/**
 * The numbers and signs of footnotes behind the end of a sentence: {@code 5%.1}, {@code fell.²}.
 */
final class Notes {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹*†‡";
  private static final int LONGEST = 8;

  private Notes() {}

  /** Past the note at {@code at}, or {@code at}. */
  static int end(String text, int at) {
    int raised = at;
    while (raised < text.length() && RAISED.indexOf(text.charAt(raised)) >= 0) {
      raised++;
    }
    if (raised > at) {
      return isClosed(text, raised) ? raised : at;
    }
    int end = figures(text, at);
    while (end > at
        && end + 1 < text.length()
        && ",–-".indexOf(text.charAt(end)) >= 0
        && figures(text, end + 1) > end + 1) {
      end = figures(text, end + 1);
    }
    boolean note = end > at && end - at <= LONGEST && text.charAt(at) != '0';
    return note && isClosed(text, end) && isAfterWord(text, at) ? end : at;
  }

  private static int figures(String text, int at) {
    int end = at;
    while (end < text.length() && end < at + 3 && isFigure(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isFigure(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isClosed(String text, int end) {
    return end == text.length() || Marks.isSpace(text.charAt(end));
  }

  /** Whether a word stands before the stop, no number and no abbreviation of one ({@code No.1}). */
  private static boolean isAfterWord(String text, int at) {
    int stop = at - 1;
    while (stop > 0
        && (Marks.isTerminator(text.charAt(stop)) || Marks.isQuote(text.charAt(stop)))) {
      stop--;
    }
    char last = stop < 0 ? ' ' : text.charAt(stop);
    int from = stop;
    while (from >= 0 && stop - from < 4 && Character.isLowerCase(text.charAt(from))) {
      from--;
    }
    return last == '%'
        || last == ')'
        || last == ']'
        || stop - from >= 4
        || isShortWord(text, from, stop);
  }

  private static boolean isShortWord(String text, int from, int stop) {
    return stop - from == 3 && from >= 0 && Marks.isSpace(text.charAt(from));
  }
}
