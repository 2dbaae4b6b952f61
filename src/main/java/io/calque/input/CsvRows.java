package io.calque.input;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a table row by row. A row is looked at first and taken then, so that one that makes no
 * sense can be read again in another dialect, or left for the line after its first. Lines end with
 * LF, CR or both. Not thread-safe.
 */
final class CsvRows implements Closeable {
  /** Most characters of a row. */
  static final int LONGEST = 4_000_000;

  /** The problem of a row that is longer. */
  static final String TOO_LONG = String.format(Locale.ROOT, "longer than %,d characters", LONGEST);

  static final String UNCLOSED = "unclosed quote";
  private static final String OPEN = ": an unclosed quote?";
  static final String AFTER_QUOTE = "text after a closing quote";

  private static final int END = -1;

  private final Reader reader;
  private char[] window = new char[1 << 14];
  private int start;
  private int end;
  private boolean ended;
  private long line = 1;

  CsvRows(Reader reader) {
    this.reader = reader;
  }

  /**
   * A row.
   *
   * @param cells its texts; those before the problem if there is one
   * @param quoted which of the cells stood in quotation marks
   * @param line of the file on which it begins, counted from 1
   * @param problem what is wrong, or empty
   * @param isLoose whether a quotation mark stands after blanks at the start of a cell
   * @param isEscaped whether a backslash stands before a quotation mark or the N of a missing value
   * @param length in characters, its line end included
   */
  record Row(
      List<String> cells,
      List<Boolean> quoted,
      long line,
      String problem,
      boolean isLoose,
      boolean isEscaped,
      int length) {
    boolean isWhole() {
      return problem.isEmpty();
    }

    /** Whether a quotation mark is not closed as far as can be seen. */
    boolean isOpen() {
      return problem.startsWith(UNCLOSED) || problem.endsWith(OPEN);
    }

    /** Whether nothing stands in it. */
    boolean isBlank() {
      return problem.isEmpty() && cells.size() == 1 && cells.get(0).isBlank();
    }

    /** How many cells hold something. */
    long filled() {
      return cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    /** Whether a cell stood in quotation marks. */
    boolean isQuoted(int column) {
      return column < quoted.size() && quoted.get(column);
    }

    /** Whether a mark stands in a cell that has none around it. */
    boolean hasStrayMark() {
      for (int i = 0; i < cells.size(); i++) {
        if (!quoted.get(i) && cells.get(i).indexOf('"') >= 0) {
          return true;
        }
      }
      return false;
    }

    String cell(int column) {
      return column < cells.size() ? cells.get(column) : "";
    }
  }

  /** The line at which reading stands, counted from 1. */
  long line() {
    return line;
  }

  /** The row that comes next, which stays there; empty at the end. */
  Optional<Row> peek(CsvDialect dialect) throws IOException {
    return at(0) == END ? Optional.empty() : Optional.of(new Scan(dialect).row());
  }

  /** Goes on after a row that was looked at. */
  void take(Row row) throws IOException {
    skip(row.length());
  }

  /** Goes on after the next line end. */
  void skipLine() throws IOException {
    while (at(0) != END && at(0) != '\n' && at(0) != '\r') {
      start++;
    }
    skip(lineEnd(0));
  }

  private void skip(int length) throws IOException {
    for (int i = 0; i < length; i += Math.max(1, lineEnd(i))) {
      line += lineEnd(i) > 0 ? 1 : 0;
    }
    start += length;
  }

  /** How long the line end is that stands at an offset; 0 for none. */
  private int lineEnd(int offset) throws IOException {
    int c = at(offset);
    if (c == '\r') {
      return at(offset + 1) == '\n' ? 2 : 1;
    }
    return c == '\n' ? 1 : 0;
  }

  /** The character that many places on; negative behind the end. */
  private int at(int offset) throws IOException {
    while (start + offset >= end) {
      if (ended) {
        return END;
      }
      fill();
    }
    return window[start + offset];
  }

  private void fill() throws IOException {
    if (start > window.length / 2) {
      System.arraycopy(window, start, window, 0, end - start);
      end -= start;
      start = 0;
    }
    if (end == window.length) {
      window = Arrays.copyOf(window, window.length * 2);
    }
    int read = reader.read(window, end, window.length - end);
    ended = read < 0;
    end += Math.max(0, read);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** Reads one row. */
  private final class Scan {
    private final CsvDialect dialect;
    private final List<String> cells = new ArrayList<>();
    private final List<Boolean> quoted = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private String problem = "";
    private boolean isLoose;
    private boolean isEscaped;
    private int next;

    Scan(CsvDialect dialect) {
      this.dialect = dialect;
    }

    Row row() throws IOException {
      boolean more = true;
      while (more) {
        cell.setLength(0);
        boolean inQuotes = opens();
        if (inQuotes) {
          quotedCell();
        } else {
          plainCell();
        }
        cells.add(!inQuotes && cell.toString().equals("\\N") ? "" : cell.toString());
        quoted.add(inQuotes);
        more = problem.isEmpty() && at(next) == dialect.delimiter();
        next += more ? 1 : 0;
      }
      next += problem.isEmpty() ? lineEnd(next) : 0;
      return new Row(cells, quoted, line, problem, isLoose, isEscaped, next);
    }

    /** Whether a cell in quotation marks begins; if so, its first character is next. */
    private boolean opens() throws IOException {
      int first = afterBlanks(next);
      if (at(first) != '"' || !dialect.quoted()) {
        return false;
      }
      isLoose |= first > next;
      if (first > next && !dialect.spaced()) {
        return false;
      }
      next = first + 1;
      return true;
    }

    private int afterBlanks(int from) throws IOException {
      int i = from;
      while ((at(i) == ' ' || at(i) == '\t' || at(i) == '\u00a0') && at(i) != dialect.delimiter()) {
        i++;
      }
      return i;
    }

    private void quotedCell() throws IOException {
      while (true) {
        int c = at(next);
        if (c == END || next > LONGEST) {
          problem = c == END ? UNCLOSED : TOO_LONG + OPEN;
          return;
        }
        if (c == '\\' && escaped()) {
          continue;
        }
        next++;
        if (c == '"' && at(next) != '"') {
          break;
        }
        next += c == '"' ? 1 : 0;
        cell.append((char) c);
      }
      next = afterBlanks(next);
      if (!isEnd(at(next))) {
        problem = AFTER_QUOTE;
      }
    }

    private void plainCell() throws IOException {
      while (!isEnd(at(next))) {
        if (next > LONGEST) {
          problem = TOO_LONG;
          return;
        }
        if (at(next) == '\\' && escaped()) {
          continue;
        }
        cell.append((char) at(next++));
      }
    }

    private boolean isEnd(int c) {
      return c == END || c == '\n' || c == '\r' || c == dialect.delimiter();
    }

    /** Reads a backslash and what it stands for; false where it stands for itself. */
    private boolean escaped() throws IOException {
      int c = at(next + 1);
      isEscaped |= c == '"' || (c == 'N' && cell.isEmpty() && isEnd(at(next + 2)));
      if (!dialect.escaped() || c == END) {
        return false;
      }
      int meant =
          switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '"', '\'', '\\', '\n', '\r' -> c;
            default -> c == dialect.delimiter() ? c : END;
          };
      if (meant == END) {
        return false;
      }
      cell.append((char) meant);
      next += 2;
      return true;
    }
  }
}
