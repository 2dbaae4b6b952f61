package io.calque.cli;

import io.calque.report.ReportOptions;
import java.util.Locale;
import java.util.Map;

/**
 * What is known of the terminal. The JDK cannot tell standard output from standard error, so the
 * launcher says; without it nothing counts as a terminal.
 *
 * @param out whether standard output is one
 * @param err whether standard error is one
 * @param columns its width, 0 if unknown
 */
record Terminal(boolean out, boolean err, int columns) {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 120;

  /** When a stream may be coloured. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  static Terminal none() {
    return new Terminal(false, false, 0);
  }

  /**
   * Reads system property {@code calque.terminal}: the numbers of the streams that are terminals
   * and the width, as in {@code 12:80}.
   */
  static Terminal parse(String property) {
    int colon = property.indexOf(':');
    String streams = colon < 0 ? property : property.substring(0, colon);
    String columns = colon < 0 ? "" : property.substring(colon + 1);
    int width = columns.matches("[0-9]{1,4}") ? Integer.parseInt(columns) : 0;
    return new Terminal(streams.contains("1"), streams.contains("2"), width);
  }

  /** Columns to wrap at. */
  int width() {
    return !out || columns == 0
        ? ReportOptions.DEFAULT_WIDTH
        : Math.min(WIDEST, Math.max(NARROWEST, columns));
  }

  /** Whether text for standard output may be coloured (https://no-color.org). */
  boolean colour(Colour wish, Map<String, String> variables) {
    return switch (wish) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
          out
              && variables.getOrDefault("NO_COLOR", "").isEmpty()
              && !variables.getOrDefault("TERM", "").toLowerCase(Locale.ROOT).equals("dumb");
    };
  }
}
