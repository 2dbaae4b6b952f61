package io.calque.table;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads tab-separated UTF-8 files with a header line and no quoting, plain or gzipped ({@code
 * .gz}). Strict: every row has as many fields as the header.
 */
public final class TsvTable {
  private TsvTable() {}

  /**
   * The rows of {@code file}, read as they are asked for; close the stream.
   *
   * @param columns the columns the caller needs
   * @throws BadDataException if the file is missing, cut short or not UTF-8, lacks a column, or has
   *     a row of another length; thrown here for the header, else while the rows are read
   */
  public static Stream<TableRow> rows(Path file, String... columns) {
    StrictLines lines = StrictLines.open(file);
    try {
      Rows rows = new Rows(file, lines, columns);
      return StreamSupport.stream(rows, false).onClose(() -> close(lines));
    } catch (RuntimeException e) {
      close(lines);
      throw e;
    }
  }

  private static void close(StrictLines lines) {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> split(String text) {
    List<String> fields = new ArrayList<>();
    int start = 0;
    for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', start)) {
      fields.add(text.substring(start, tab));
      start = tab + 1;
    }
    fields.add(text.substring(start));
    return fields;
  }

  private static final class Rows extends Spliterators.AbstractSpliterator<TableRow> {
    private final String file;
    private final StrictLines lines;
    private final List<String> header;

    Rows(Path path, StrictLines lines, String... columns) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.file = path.toString();
      this.lines = lines;
      @Nullable String first = lines.next();
      if (first == null) {
        throw lines.bad("a header line", "nothing");
      }
      header = split(first);
      if (!header.containsAll(Arrays.asList(columns))) {
        throw lines.bad("columns " + Arrays.toString(columns), header.toString());
      }
    }

    @Override
    public boolean tryAdvance(Consumer<? super TableRow> action) {
      @Nullable String text = lines.next();
      if (text == null) {
        return false;
      }
      action.accept(new TableRow(file, lines.line(), header, split(text)));
      return true;
    }
  }
}
