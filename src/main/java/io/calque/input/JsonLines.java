package io.calque.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** The lines of a file, of bounded length. */
final class JsonLines implements JsonRow.Rows {
  /** Longest line in characters. */
  static final int LONGEST = 8_000_000;

  private final BufferedReader reader;
  private final StringBuilder line = new StringBuilder();
  private final char[] buffer = new char[8_192];
  private int next;
  private int filled;
  private long number;

  JsonLines(BufferedReader reader) {
    this.reader = reader;
  }

  @Override
  public Optional<JsonRow> next() throws IOException {
    while (readLine()) {
      number++;
      if (line.length() > LONGEST) {
        String problem = String.format(Locale.ROOT, "longer than %,d characters", LONGEST);
        return Optional.of(new JsonRow("", number, problem));
      }
      String text = line.toString();
      if (!text.isBlank()) {
        return Optional.of(new JsonRow(text, number, ""));
      }
    }
    return Optional.empty();
  }

  @Override
  public void reject() {
    // the next line is another row whatever this one holds
  }

  /** Reads a line, keeping at most one character more than allowed; false at the end. */
  private boolean readLine() throws IOException {
    line.setLength(0);
    boolean some = false;
    while (next < filled || fill()) {
      some = true;
      int start = next;
      while (next < filled && !isEnd(buffer[next])) {
        next++;
      }
      line.append(buffer, start, Math.min(next - start, LONGEST + 1 - line.length()));
      if (next < filled) {
        boolean isReturn = buffer[next++] == '\r';
        if (isReturn && (next < filled || fill()) && buffer[next] == '\n') {
          next++;
        }
        return true;
      }
    }
    return some;
  }

  private static boolean isEnd(char c) {
    return c == '\n' || c == '\r';
  }

  /** Reads on into the buffer, all of which was used; false at the end. */
  private boolean fill() throws IOException {
    next = 0;
    do {
      filled = reader.read(buffer);
    } while (filled == 0);
    return filled > 0;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
