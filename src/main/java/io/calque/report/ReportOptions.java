package io.calque.report;

/**
 * How a report looks.
 *
 * @param withText whether the JSON formats carry the article text all offsets count in
 * @param colour whether the text report may use ANSI colours and underlines
 * @param width columns the text report wraps at, at least 40
 */
public record ReportOptions(boolean withText, boolean colour, int width) {
  /** Columns where the width of the terminal is not known. */
  public static final int DEFAULT_WIDTH = 100;

  /** Checks the width. */
  public ReportOptions {
    if (width < 40) {
      throw new IllegalArgumentException("width " + width + " is below 40");
    }
  }

  /** Plain, without the article text, as wide as a pipe gets. */
  public static ReportOptions plain() {
    return new ReportOptions(false, false, DEFAULT_WIDTH);
  }
}
