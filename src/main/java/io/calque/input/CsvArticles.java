package io.calque.input;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table with a header, one article a row. A row that makes no sense is reported, and reading goes
 * on with the next line that can be a row; after an unclosed quote nothing more can be told apart,
 * so reading ends there.
 */
final class CsvArticles implements Articles {
  /** The line by which a spreadsheet learns the delimiter. */
  private static final Pattern SEPARATOR =
      Pattern.compile("^\"?sep=(.)\"?[,;\t]{0,99}(?:\\r\\n|\\r|\\n)", Pattern.CASE_INSENSITIVE);

  private final String name;
  private final InputOptions options;
  private final CsvRows rows;
  private final CsvDialect dialect;
  private final boolean isQuoted;
  private final RowNames origins;
  private final Deque<Input> waiting = new ArrayDeque<>();
  private CsvColumns columns = new CsvColumns(List.of());
  private int text;
  private Optional<Integer> id = Optional.empty();
  private Optional<Integer> url = Optional.empty();
  private Optional<Integer> title = Optional.empty();
  private final int above;
  private boolean isBegun;
  private boolean isEnded;
  private long row;

  private CsvArticles(OpenedFile file, CsvRows rows, CsvGuess guess) {
    name = file.name();
    options = file.options();
    origins = new RowNames(name);
    dialect = guess.dialect();
    above = guess.above();
    isQuoted = guess.isQuoted();
    this.rows = rows;
  }

  static CsvArticles open(OpenedFile file) throws IOException {
    String sample = file.sample();
    CsvRows rows = new CsvRows(file.text());
    Matcher separator = SEPARATOR.matcher(sample);
    Optional<Character> given = Optional.empty();
    String table = sample;
    if (separator.lookingAt()) {
      given = Optional.of(separator.group(1).charAt(0));
      table = sample.substring(separator.end());
      rows.skipLine();
    }
    boolean isCut = sample.length() == OpenedFile.SAMPLE;
    return new CsvArticles(file, rows, CsvGuess.of(table, isCut, given, file.options()));
  }

  @Override
  public Optional<Input> next() throws IOException {
    if (!isBegun) {
      isBegun = true;
      readHeader();
    }
    if (!waiting.isEmpty()) {
      return Optional.of(waiting.remove());
    }
    if (isEnded) {
      return Optional.empty();
    }
    Optional<CsvRows.Row> next = rows.peek(dialect);
    while (next.isPresent() && next.get().isBlank()) {
      rows.take(next.get());
      next = rows.peek(dialect);
    }
    if (next.isEmpty()) {
      return Optional.empty();
    }
    row++;
    CsvRows.Row read = best(next.get());
    if (!read.isWhole()) {
      isEnded = read.isOpen();
      return Optional.of(failed(read, read.problem() + (isEnded ? "" : leftOut())));
    }
    rows.take(read);
    if (!columns.fit(read)) {
      int expected = columns.names().size();
      return Optional.of(
          failed(read, "expected " + expected + " fields, found " + read.cells().size()));
    }
    if (isQuoted && !read.isQuoted(text) && read.hasStrayMark()) {
      return Optional.of(failed(read, "a quotation mark in a cell that has none around it"));
    }
    return Optional.of(article(read));
  }

  /** The row as read with backslashes where it makes sense that way alone. */
  private CsvRows.Row best(CsvRows.Row read) throws IOException {
    if (read.isEscaped() && !(read.isWhole() && columns.fit(read))) {
      CsvRows.Row other = rows.peek(dialect.withEscapes()).orElse(read);
      return other.isWhole() && columns.fit(other) ? other : read;
    }
    return read;
  }

  /** Goes on after a row whose end is not known; says which lines after its first are lost. */
  private String leftOut() throws IOException {
    rows.skipLine();
    long first = rows.line();
    Optional<CsvRows.Row> next = rows.peek(dialect);
    while (next.isPresent() && !canBeRow(next.get())) {
      rows.skipLine();
      next = rows.peek(dialect);
    }
    long last = rows.line() - 1;
    if (last < first) {
      return "";
    }
    String lines = last == first ? "; line " + first : "; lines " + first + " to " + last;
    return lines + (last == first ? " is" : " are") + " left out";
  }

  private boolean canBeRow(CsvRows.Row next) {
    return next.isWhole()
        && !next.isBlank()
        && columns.fit(next)
        && (!isQuoted || next.isQuoted(text));
  }

  private void readHeader() throws IOException {
    long first = rows.line();
    for (int i = 0; i < above; i++) {
      CsvRows.Row title = rows.peek(dialect).orElseThrow();
      if (title.isWhole()) {
        rows.take(title);
      } else {
        rows.skipLine();
      }
    }
    CsvRows.Row header =
        rows.peek(dialect).orElseThrow(() -> bad(1, "expected a header line, found nothing"));
    if (!header.isWhole()) {
      throw bad(header.line(), header.problem());
    }
    rows.take(header);
    columns = CsvColumns.of(header.cells());
    find(header.line());
    if (above > 0) {
      note(lines(first, header.line() - 1) + " above the header left out");
    }
    columns
        .doubled()
        .forEach(
            column -> note("more than one column is named '" + column + "': the first counts"));
  }

  private static String lines(long first, long last) {
    return last == first ? "line " + first : "lines " + first + " to " + last;
  }

  private void find(long line) {
    text =
        columns
            .text(options)
            .orElseThrow(
                () ->
                    bad(
                        line,
                        options
                                .textColumn()
                                .map(column -> "no column '" + column + "'")
                                .orElse(
                                    "no column named like a text ("
                                        + String.join(", ", Columns.TEXT.subList(0, 4))
                                        + ", ...)")
                            + "; found: "
                            + columns.shown()));
    id =
        options
            .idColumn()
            .map(column -> require(line, column))
            .or(() -> Columns.guess(columns.names(), Columns.ID).map(columns.names()::indexOf));
    url = options.urlColumn().map(column -> require(line, column));
    title = Columns.guess(columns.names(), Columns.TITLE).map(columns.names()::indexOf);
  }

  private int require(long line, String column) {
    return columns
        .find(column)
        .orElseThrow(() -> bad(line, "no column '" + column + "'; found: " + columns.shown()));
  }

  private Input article(CsvRows.Row read) {
    String number = Long.toString(row);
    String key = id.map(read::cell).map(String::strip).filter(one -> !one.isEmpty()).orElse(number);
    String origin = id.isEmpty() ? name + "#" + number : origins.of(key);
    String address = url.map(read::cell).orElse("").strip();
    String body = read.cell(text);
    return new Input.Usable(
        new Source(
            address.isEmpty() ? origin : address,
            options.rowFormat(columns.names().get(text), body),
            title.map(read::cell).orElse(""),
            body,
            address.isEmpty() && Source.isAddress(key) ? key : address,
            ""));
  }

  private Input failed(CsvRows.Row read, String problem) {
    return new Input.Failed(
        name + "#" + row, name + ": row " + row + " (line " + read.line() + "): " + problem);
  }

  private void note(String text) {
    waiting.add(new Input.Note(name, name + ": " + text));
  }

  private BadDataException bad(long line, String problem) {
    return new BadDataException(name, String.format(Locale.ROOT, "line %d", line), problem);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
