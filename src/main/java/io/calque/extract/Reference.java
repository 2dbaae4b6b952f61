package io.calque.extract;

import org.jsoup.parser.Parser;

/**
 * A character reference that is left in a page's text because it was encoded more than once.
 *
 * @param text what it stands for
 * @param length its UTF-16 units in the page's text; 0 if there is none
 */
record Reference(String text, int length) {
  static final Reference NONE = new Reference("", 0);

  private static final int LONGEST = 12;
  private static final int MOST_TIMES = 4;

  /** The reference that begins at {@code at}, where an ampersand stands. */
  static Reference at(String text, int at) {
    int end = end(text, at + 1);
    String read = end < 0 ? "" : read(text.substring(at + 1, end));
    for (int times = 0; times < MOST_TIMES && read.equals("&"); times++) {
      int next = end(text, end);
      if (next < 0) {
        break;
      }
      read = read(text.substring(end, next));
      end = next;
    }
    return read.isEmpty() ? NONE : new Reference(read, end - at);
  }

  private static String read(String name) {
    String read = Parser.unescapeEntities("&" + name, true);
    return read.length() > 1 && read.startsWith("&") ? "" : read;
  }

  /** Where the reference ends whose name begins at {@code name}, or -1. */
  private static int end(String text, int name) {
    int most = Math.min(text.length(), name + LONGEST);
    int first = name < most && text.charAt(name) == '#' ? name + 1 : name;
    int i = first;
    while (i < most && text.charAt(i) < 128 && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i - first >= 2 && i < most && text.charAt(i) == ';' ? i + 1 : -1;
  }
}
