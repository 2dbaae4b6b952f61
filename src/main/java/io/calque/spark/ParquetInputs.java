package io.calque.spark;

import io.calque.input.FileInputs;
import io.calque.input.InputFormat;
import io.calque.input.InputOptions;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows of Parquet files read as the same rows in JSONL files would be: columns are fields, and
 * a row without an id is called by its number in the file. Not thread-safe.
 */
final class ParquetInputs implements Iterator<FoundInput> {
  private final Iterator<Row> rows;
  private final InputOptions options;
  private final Function<Row, String> names;
  private @Nullable Row next;
  private String file = "";
  private String name = "";
  private @Nullable FileInputs open;

  /**
   * Inputs of rows.
   *
   * @param rows address of the file, and the row as JSON; rows of a file stand together
   * @param options of the columns
   * @param names the name of a row's file
   */
  ParquetInputs(Iterator<Row> rows, InputOptions options, Function<Row, String> names) {
    this.rows = rows;
    this.names = names;
    this.options =
        new InputOptions(
            options
                .format()
                .map(format -> format == InputFormat.CSV_HTML ? InputFormat.JSONL_HTML : format)
                .filter(format -> format == InputFormat.JSONL_HTML)
                .or(() -> Optional.of(InputFormat.JSONL)),
            options.textColumn(),
            options.idColumn(),
            options.urlColumn());
  }

  @Override
  public boolean hasNext() {
    while (open == null || !open.hasNext()) {
      Row row = peek();
      if (row == null) {
        return false;
      }
      file = row.getString(0);
      name = names.apply(row);
      open = FileInputs.open(name, new Lines(), options);
    }
    return true;
  }

  @Override
  public FoundInput next() {
    if (!hasNext() || open == null) {
      throw new NoSuchElementException();
    }
    return new FoundInput(name, open.next());
  }

  private @Nullable Row peek() {
    if (next == null && rows.hasNext()) {
      next = rows.next();
    }
    return next;
  }

  /** The rows of the file as lines. */
  private final class Lines extends InputStream {
    private byte[] line = new byte[0];
    private int at;

    private boolean fill() {
      if (at < line.length) {
        return true;
      }
      Row row = peek();
      if (row == null || !row.getString(0).equals(file)) {
        return false;
      }
      next = null;
      line = (row.getString(1) + '\n').getBytes(StandardCharsets.UTF_8);
      at = 0;
      return true;
    }

    @Override
    public int read() {
      return fill() ? line[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int count = Math.min(length, line.length - at);
      System.arraycopy(line, at, buffer, offset, count);
      at += count;
      return count;
    }
  }
}
