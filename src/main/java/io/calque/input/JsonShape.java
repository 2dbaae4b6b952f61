package io.calque.input;

import java.util.List;

/** How a file of JSON objects is laid out, by its first characters. */
enum JsonShape {
  /** An object on each line, or more than one. */
  LINES,
  /** Objects over several lines, or in an array. */
  VALUES;

  /** What may stand before a value: blanks, and the separator of RFC 7464. */
  private static final String BLANKS = " \t\r\n\u001e\ufeff";

  /** Whether a file that begins with {@code start} holds JSON objects. */
  static boolean begins(String start) {
    int first = first(start, 0);
    if (first == start.length()) {
      return false;
    }
    int second = first(start, first + 1);
    char next = second < start.length() ? start.charAt(second) : ' ';
    return start.charAt(first) == '['
        ? next == '{'
        : start.charAt(first) == '{' && (next == '"' && isKey(start, second));
  }

  /** The same of a file with an object a line. */
  static boolean beginsLines(String start) {
    return begins(start) && of(start) == LINES;
  }

  /** Whether a colon follows the text in quotation marks that begins at {@code from}. */
  private static boolean isKey(String start, int from) {
    int end = start.indexOf('"', from + 1);
    if (end < 0) {
      return true;
    }
    int next = first(start, end + 1);
    return next == start.length() || start.charAt(next) == ':';
  }

  private static int first(String text, int from) {
    int i = Math.min(from, text.length());
    while (i < text.length() && BLANKS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  /** The shape of a file that begins with {@code start}. */
  static JsonShape of(String start) {
    List<String> lines =
        start.lines().map(String::strip).filter(l -> !l.isEmpty()).limit(2).toList();
    if (lines.isEmpty() || lines.get(0).isEmpty()) {
      return LINES;
    }
    String line = lines.get(0);
    String first = line.substring(first(line, 0));
    if (first.startsWith("[")) {
      return VALUES;
    }
    if (!first.startsWith("{")
        || lines.size() < 2
        || JsonText.ofFirst(first) != JsonText.Balance.OPEN) {
      return LINES;
    }
    char end = first.charAt(first.length() - 1);
    String second = lines.get(1);
    return second.charAt(0) != '{' || end == '[' || end == ':' ? VALUES : LINES;
  }
}
