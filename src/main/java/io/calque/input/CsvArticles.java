package io.calque.input;

import io.calque.text.BadDataException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table with a header, one article a row. A ragged row is reported and the next is read; after an
 * unclosed quote nothing more can be told apart, so reading ends there.
 */
final class CsvArticles implements Articles {
  private final String name;
  private final InputOptions options;
  private final CappedReader capped;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private List<String> header = List.of();
  private int text;
  private Optional<Integer> id = Optional.empty();
  private Optional<Integer> url = Optional.empty();
  private Optional<Integer> title = Optional.empty();
  private long row;
  private long rowLine;
  private boolean ended;

  CsvArticles(String name, BufferedReader reader, String sample, InputOptions options)
      throws IOException {
    this.name = name;
    this.options = options;
    capped = new CappedReader(reader);
    parser = CSVParser.parse(capped, format(sample));
    records = parser.iterator();
  }

  private static CSVFormat format(String sample) {
    Delimiter delimiter = Delimiter.guess(sample);
    CSVFormat.Builder builder =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter.mark()).setIgnoreEmptyLines(false);
    return (delimiter.quoted() ? builder : builder.setQuote(null)).get();
  }

  @Override
  public Optional<Input> next() throws IOException {
    if (header.isEmpty()) {
      readHeader();
    }
    if (ended) {
      return Optional.empty();
    }
    Optional<CSVRecord> record;
    try {
      do {
        rowLine = parser.getCurrentLineNumber() + 1;
        record = read();
      } while (record.filter(CsvArticles::isBlank).isPresent());
    } catch (UncheckedIOException | IllegalStateException e) {
      return broken(e);
    }
    if (record.isEmpty()) {
      ended = true;
      return Optional.empty();
    }
    row++;
    if (record.get().size() != header.size()) {
      return failed(rowLine, "expected " + header.size() + " fields, found " + record.get().size());
    }
    return article(record.get());
  }

  private Optional<Input> broken(RuntimeException e) {
    ended = true;
    row++;
    return failed(rowLine, unreadable(e));
  }

  private static boolean isBlank(CSVRecord record) {
    return record.size() == 1 && record.get(0).isBlank();
  }

  private Optional<CSVRecord> read() {
    capped.begin();
    return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
  }

  private void readHeader() {
    Optional<CSVRecord> record;
    try {
      record = read();
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new BadDataException(name, "line 1", unreadable(e));
    }
    if (record.isEmpty()) {
      throw new BadDataException(name, "line 1", "expected a header line, found nothing");
    }
    List<String> names = new ArrayList<>();
    record.get().forEach(cell -> names.add(cell.strip()));
    header = List.copyOf(names);
    text =
        options
            .textColumn()
            .map(this::require)
            .or(() -> Columns.guess(header, Columns.TEXT).map(header::indexOf))
            .orElseThrow(
                () ->
                    new BadDataException(
                        name,
                        "line 1",
                        "no column named like a text ("
                            + String.join(", ", Columns.TEXT.subList(0, 4))
                            + ", ...); found: "
                            + found()));
    id =
        options
            .idColumn()
            .map(this::require)
            .or(() -> Columns.guess(header, Columns.ID).map(header::indexOf));
    url = options.urlColumn().map(this::require);
    title = Columns.guess(header, Columns.TITLE).map(header::indexOf);
  }

  private int require(String column) {
    int index = header.indexOf(column);
    if (index < 0) {
      throw new BadDataException(name, "line 1", "no column '" + column + "'; found: " + found());
    }
    return index;
  }

  private String found() {
    String names = String.join(", ", header);
    return names.length() > 200 ? names.substring(0, 200) + "..." : names;
  }

  private Optional<Input> article(CSVRecord record) {
    String key = id.map(record::get).filter(value -> !value.isBlank()).orElse("" + row);
    String address = url.map(record::get).orElse("").strip();
    String body = record.get(text);
    return Optional.of(
        new Input.Usable(
            new Source(
                address.isEmpty() ? name + "#" + key : address,
                options.rowFormat(body),
                title.map(record::get).orElse(""),
                body,
                address.isEmpty() && Source.isAddress(key) ? key : address,
                "")));
  }

  private static String unreadable(RuntimeException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("EOF reached")) {
      return "unclosed quote";
    }
    if (message.contains(CappedReader.TOO_LONG)) {
      return CappedReader.TOO_LONG + ": an unclosed quote?";
    }
    return message.contains("nvalid char")
        ? "text after a closing quote; the rows from here on are not read"
        : "cannot be read: " + message;
  }

  private Optional<Input> failed(long line, String problem) {
    return Optional.of(
        new Input.Failed(
            name + "#" + row, name + ": row " + row + " (line " + line + "): " + problem));
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
