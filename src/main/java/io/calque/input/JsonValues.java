package io.calque.input;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * The objects of a file that stand one after another or in an array, over as many lines as they
 * like. After one that is no JSON reading goes on where the next seems to begin: on a line that is
 * indented no deeper, else behind a closing bracket and a comma.
 */
final class JsonValues implements JsonRow.Rows {
  /** Longest object in characters. */
  static final int LONGEST = PageFile.LONGEST;

  /** Most characters that are read a second time. */
  private static final long MOST_AGAIN = 4L * LONGEST;

  private static final String BETWEEN = " \t\r\n,[]\u001e\ufeff";
  private static final int END = -1;

  private final BufferedReader reader;

  /** What was read and given back. */
  private String again = "";

  private int nextAgain;
  private long line = 1;
  private int column;
  private int indent;
  private String last = "";
  private long readAgain;
  private boolean isEnded;
  private long lastLine = 1;

  JsonValues(BufferedReader reader) {
    this.reader = reader;
  }

  @Override
  public Optional<JsonRow> next() throws IOException {
    int c = isEnded ? END : read();
    while (c != END && BETWEEN.indexOf(c) >= 0) {
      c = read();
    }
    if (c == END) {
      return Optional.empty();
    }
    lastLine = line;
    indent = column - 1;
    if (readAgain > MOST_AGAIN) {
      readAgain = 0;
      again = "";
      isEnded = true;
      return Optional.of(new JsonRow("", lastLine, "too damaged: the rest is not read"));
    }
    StringBuilder text = new StringBuilder();
    JsonText json = new JsonText();
    boolean isObject = c == '{';
    for (; c != END; c = read()) {
      text.append((char) c);
      json.add((char) c);
      boolean isWhole = isObject && json.balance() == JsonText.Balance.CLOSED;
      if (isWhole || (!isObject && c == '\n') || text.length() > LONGEST) {
        break;
      }
    }
    last = text.toString();
    String problem =
        text.length() > LONGEST
            ? String.format(Locale.ROOT, "longer than %,d characters", LONGEST)
            : "";
    return Optional.of(new JsonRow(last, lastLine, problem));
  }

  @Override
  public void reject() {
    int start = onLine(last, indent);
    start = start < 0 ? behindBracket(last) : start;
    if (start < 0) {
      return;
    }
    again = last.substring(start) + again.substring(nextAgain);
    nextAgain = 0;
    column = 0;
    readAgain += again.length();
    line = lastLine + last.substring(0, start).chars().filter(c -> c == '\n').count();
    last = "";
  }

  /** Where a line begins with an object and is indented no deeper than the first; else negative. */
  private static int onLine(String text, int indent) {
    int at = text.indexOf('\n');
    while (at >= 0) {
      int i = at + 1;
      while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
        i++;
      }
      if (i < text.length() && text.charAt(i) == '{' && i - at - 1 <= indent) {
        return i;
      }
      at = text.indexOf('\n', at + 1);
    }
    return -1;
  }

  /** Where an object begins behind another and a comma; else negative. */
  private static int behindBracket(String text) {
    for (int i = text.indexOf('{', 1); i >= 0; i = text.indexOf('{', i + 1)) {
      int before = i - 1;
      while (before > 0 && (text.charAt(before) == ' ' || text.charAt(before) == ',')) {
        before--;
      }
      if (text.charAt(before) == '}') {
        return i;
      }
    }
    return -1;
  }

  private int read() throws IOException {
    int c = nextAgain < again.length() ? again.charAt(nextAgain++) : reader.read();
    line += c == '\n' ? 1 : 0;
    column = c == '\n' ? 0 : column + 1;
    return c;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
