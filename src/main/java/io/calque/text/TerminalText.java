package io.calque.text;

import java.util.Locale;

/**
 * Makes text from outside safe to print on a terminal: what could move the cursor, colour, reorder
 * or hide text is shown as a visible escape, {@code \x1b} for control characters and {@code
 * <U+202E>} for the others; a lone surrogate becomes U+FFFD.
 */
public final class TerminalText {
  private static final int REPLACEMENT = 0xFFFD;

  private TerminalText() {}

  /** {@code text} with every unsafe character escaped, line breaks and tabs included. */
  public static String visible(String text) {
    int first = 0;
    while (first < text.length() && isAscii(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      append(result, codePoint);
      i += Character.charCount(codePoint);
    }
    return result.toString();
  }

  /** Like {@link #visible}, with each run of line breaks, tabs and spaces as one space. */
  public static String line(String text) {
    StringBuilder result = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (isBlank(codePoint)) {
        if (!blank) {
          result.append(' ');
        }
        blank = true;
      } else {
        append(result, codePoint);
        blank = false;
      }
    }
    return result.toString();
  }

  /** Whether a terminal shows {@code codePoint} as itself and does nothing else. */
  public static boolean isSafe(int codePoint) {
    if (codePoint < 0x7F) {
      return codePoint >= 0x20;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> !isInvisible(codePoint);
    };
  }

  /**
   * Ignorable code points of other categories, tags and noncharacters (Unicode 15, DerivedCore).
   */
  private static boolean isInvisible(int codePoint) {
    return codePoint == 0x034F
        || codePoint == 0x115F
        || codePoint == 0x1160
        || (codePoint >= 0x17B4 && codePoint <= 0x17B5)
        || (codePoint >= 0x180B && codePoint <= 0x180F)
        || (codePoint >= 0x2065 && codePoint <= 0x206F)
        || codePoint == 0x3164
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0D)
        || codePoint == 0xFFA0
        || (codePoint >= 0xFFF0 && codePoint <= 0xFFF8)
        || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF)
        || (codePoint & 0xFFFE) == 0xFFFE;
  }

  private static boolean isAscii(char c) {
    return c >= 0x20 && c < 0x7F;
  }

  private static boolean isBlank(int codePoint) {
    return codePoint == ' ' || codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
  }

  private static void append(StringBuilder result, int codePoint) {
    if (isSafe(codePoint)) {
      result.appendCodePoint(codePoint);
    } else if (Character.getType(codePoint) == Character.SURROGATE) {
      result.appendCodePoint(REPLACEMENT);
    } else if (Character.getType(codePoint) == Character.CONTROL) {
      result.append(String.format(Locale.ROOT, "\\x%02x", codePoint));
    } else {
      result.append(String.format(Locale.ROOT, "<U+%04X>", codePoint));
    }
  }
}
