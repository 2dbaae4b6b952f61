package io.calque.input;

/**
 * What separates the fields of a table, guessed from its first characters.
 *
 * @param mark comma, semicolon, tab, bar, caret, tilde or U+0001: the most frequent in the header
 *     outside quotes
 * @param quoted whether quotation marks enclose fields; a tab-separated file whose marks are not
 *     paired uses none
 */
record Delimiter(char mark, boolean quoted) {
  static Delimiter guess(String sample) {
    char best = ',';
    int most = 0;
    for (char mark : new char[] {',', '\t', ';', '|', '^', '~', '\u0001'}) {
      int count = inHeader(sample, mark);
      if (count > most) {
        most = count;
        best = mark;
      }
    }
    return new Delimiter(best, best != '\t' || isPaired(sample));
  }

  private static int inHeader(String sample, char mark) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r') && i > 0) {
        break;
      } else if (!quoted && c == mark) {
        count++;
      }
    }
    return count;
  }

  /** Whether every field that begins with a quotation mark also ends with one. */
  private static boolean isPaired(String sample) {
    boolean start = true;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (start && c == '"') {
        i = closing(sample, i + 1) + 1;
        if (i == 0 || (i < sample.length() && "\t\r\n".indexOf(sample.charAt(i)) < 0)) {
          return false;
        }
        start = true;
      } else {
        start = c == '\t' || c == '\n';
      }
    }
    return true;
  }

  /** The closing mark of a quoted field, doubled marks skipped; -1 if there is none. */
  private static int closing(String sample, int from) {
    int i = sample.indexOf('"', from);
    while (i >= 0 && i + 1 < sample.length() && sample.charAt(i + 1) == '"') {
      i = sample.indexOf('"', i + 2);
    }
    return i;
  }
}
