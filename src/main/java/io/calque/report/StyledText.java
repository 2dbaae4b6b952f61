package io.calque.report;

import io.calque.text.TerminalText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph made of styled pieces, printed with word wrap. Text from outside is made safe when it
 * is added. A word wider than a line stays whole.
 */
final class StyledText {
  private final StringBuilder text = new StringBuilder();
  private final List<Run> runs = new ArrayList<>();

  /** Characters of one style, up to {@code end}. */
  private record Run(int end, Style style) {}

  StyledText add(String piece, Style style) {
    text.append(TerminalText.line(piece));
    runs.add(new Run(text.length(), style));
    return this;
  }

  StyledText add(String piece) {
    return add(piece, Style.PLAIN);
  }

  /** Adds {@code count} blanks. */
  StyledText blanks(int count) {
    text.append(" ".repeat(count));
    runs.add(new Run(text.length(), Style.PLAIN));
    return this;
  }

  /** Adds blanks up to {@code column}, at least one. */
  StyledText column(int column) {
    return blanks(Math.max(1, column - text.length()));
  }

  /**
   * Prints the paragraph, each line after the first indented by {@code indent} blanks.
   *
   * @param width columns of a line, more than {@code indent}
   */
  void print(Appendable out, int indent, int width, boolean colour) throws IOException {
    int from = 0;
    int run = 0;
    int margin = 0;
    while (from < text.length()) {
      int to = lineEnd(from, width - margin);
      out.append(" ".repeat(margin));
      run = line(out, from, to, run, colour);
      out.append('\n');
      from = to;
      while (from < text.length() && text.charAt(from) == ' ') {
        from++;
      }
      margin = indent;
    }
  }

  /** End of the line that starts at {@code from}: a blank, or the end of the text. */
  private int lineEnd(int from, int columns) {
    int limit = from + columns;
    if (limit >= text.length()) {
      return text.length();
    }
    int end = limit;
    while (end > from && text.charAt(end) != ' ') {
      end--;
    }
    while (end > from && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (end > from) {
      return end;
    }
    int next = text.indexOf(" ", limit);
    return next < 0 ? text.length() : next;
  }

  /** Prints one line; gives the first run that may reach beyond it. */
  private int line(Appendable out, int from, int to, int firstRun, boolean colour)
      throws IOException {
    int run = firstRun;
    int start = from;
    while (start < to) {
      Run current = runs.get(run);
      int end = Math.min(to, current.end());
      if (end > start) {
        out.append(colour ? current.style().on() : "").append(text, start, end);
        out.append(colour ? current.style().off() : "");
        start = end;
      }
      if (start >= current.end()) {
        run++;
      }
    }
    return run;
  }
}
