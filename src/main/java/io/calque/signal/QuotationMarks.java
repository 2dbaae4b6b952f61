package io.calque.signal;

import java.util.ArrayList;
import java.util.List;

/**
 * The double quotation marks of a paragraph, paired.
 *
 * @param stray offsets in the paragraph of closing marks that nothing opened
 * @param open whether a quotation is still open at its end
 * @param dash offset of a spaced dash the paragraph begins with, or -1
 */
record QuotationMarks(List<Integer> stray, boolean open, int dash) {
  private static final String DASHES = "–—-";

  QuotationMarks {
    stray = List.copyOf(stray);
  }

  /**
   * Pairs the marks.
   *
   * @param paragraph its text
   * @param runsOn whether an earlier paragraph left a quotation open
   */
  static QuotationMarks of(String paragraph, boolean runsOn) {
    List<Integer> stray = new ArrayList<>();
    boolean open = false;
    boolean excused = runsOn;
    for (int i = 0; i < paragraph.length(); i++) {
      char c = paragraph.charAt(i);
      if (!isMark(c) || isInch(paragraph, i, open)) {
        continue;
      }
      if (opens(paragraph, i, open)) {
        open = true;
        excused = false;
      } else if (open) {
        open = false;
      } else if (excused) {
        excused = false;
      } else {
        stray.add(i);
      }
    }
    return new QuotationMarks(stray, open || excused, dash(paragraph));
  }

  /** Whether the paragraph's first quotation was opened with a dash and closed with a mark. */
  boolean dashOpened() {
    return dash >= 0 && !stray.isEmpty();
  }

  private static boolean isMark(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„';
  }

  private static boolean opens(String text, int at, boolean open) {
    char c = text.charAt(at);
    boolean spaceBefore = at == 0 || isBreak(text.charAt(at - 1), "([{–—-/");
    boolean spaceAfter = at + 1 == text.length() || isBreak(text.charAt(at + 1), ")]}–—-/,.;:!?…");
    return switch (c) {
      case '„' -> true;
      case '“' -> !(open && !spaceBefore && spaceAfter);
      case '”' -> spaceBefore && !spaceAfter && !open;
      default -> spaceBefore == spaceAfter ? !open : spaceBefore;
    };
  }

  private static boolean isBreak(char c, String marks) {
    return Character.isWhitespace(c) || marks.indexOf(c) >= 0;
  }

  private static boolean isInch(String text, int at, boolean open) {
    return !open && at > 0 && Character.isDigit(text.charAt(at - 1));
  }

  private static int dash(String paragraph) {
    int at = paragraph.length() - paragraph.stripLeading().length();
    boolean spaced =
        at + 1 < paragraph.length()
            && DASHES.indexOf(paragraph.charAt(at)) >= 0
            && Character.isWhitespace(paragraph.charAt(at + 1));
    return spaced ? at : -1;
  }
}
