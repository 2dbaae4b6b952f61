package io.calque.table;

import io.calque.text.BadDataException;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a CSV text (RFC 4180), the header like any other, and knows the line at
 * which each begins. Empty lines are records of one empty cell. Not thread-safe.
 */
public final class CsvReader implements Closeable {
  /** What a failure expects. */
  public static final String EXPECTED = "a well-formed row";

  /** What a failure finds. */
  public static final String FOUND = "a quotation mark that is not closed or escaped";

  private final String file;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private long line;

  private CsvReader(String file, Reader text, CSVFormat format) throws IOException {
    this.file = file;
    this.parser = CSVParser.parse(text, format);
    this.records = parser.iterator();
  }

  /**
   * Reads {@code text}; closing the reader closes it.
   *
   * @param file path or name, for failures
   */
  public static CsvReader of(String file, Reader text) throws IOException {
    return new CsvReader(file, text, format().get());
  }

  /** The same for a text in which lines that begin with {@code #} are comments. */
  static CsvReader commented(String file, Reader text) throws IOException {
    return new CsvReader(file, text, format().setCommentMarker('#').get());
  }

  private static CSVFormat.Builder format() {
    return CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false);
  }

  /** Line at which the record begins that {@link #next} gave last, or failed on; the first is 1. */
  public long line() {
    return line;
  }

  /**
   * The cells of the next record; null after the last.
   *
   * @throws BadDataException if its quotation marks do not pair
   */
  public @Nullable List<String> next() {
    line = parser.getCurrentLineNumber() + 1;
    try {
      if (!records.hasNext()) {
        return null;
      }
      CSVRecord row = records.next();
      String comment = row.getComment();
      line += comment == null ? 0 : comment.lines().count();
      return List.of(row.values());
    } catch (UncheckedIOException e) {
      throw new BadDataException(file, line, EXPECTED, FOUND);
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
