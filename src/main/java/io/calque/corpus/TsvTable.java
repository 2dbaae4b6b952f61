package io.calque.corpus;

import io.calque.text.BadDataException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
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
  public static Stream<TsvRow> rows(Path file, String... columns) {
    BufferedReader reader = open(file);
    try {
      Rows rows = new Rows(file, reader, columns);
      return StreamSupport.stream(rows, false).onClose(() -> close(reader));
    } catch (RuntimeException e) {
      close(reader);
      throw e;
    }
  }

  /** The rows of a table that comes with the program, without its header. */
  static List<List<String>> resource(String name) {
    @Nullable InputStream bytes = TsvTable.class.getResourceAsStream(name);
    if (bytes == null) {
      throw new IllegalStateException("resource " + name + " is missing");
    }
    try (BufferedReader reader = reader(bytes, false)) {
      return reader.lines().skip(1).map(Rows::split).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedReader open(Path file) {
    try {
      return reader(Files.newInputStream(file), file.toString().endsWith(".gz"));
    } catch (NoSuchFileException e) {
      throw new BadDataException(file.toString(), "", "no such file");
    } catch (IOException e) {
      throw new BadDataException(file.toString(), "", "cannot be opened: " + e.getMessage());
    }
  }

  /** A reader that refuses invalid UTF-8 instead of replacing it. */
  static BufferedReader reader(InputStream bytes, boolean gzipped) throws IOException {
    try {
      InputStream plain = gzipped ? new GZIPInputStream(bytes, 1 << 16) : bytes;
      return new BufferedReader(
          new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  private static void close(BufferedReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Rows extends Spliterators.AbstractSpliterator<TsvRow> {
    private final String file;
    private final BufferedReader reader;
    private final List<String> header;
    private long line;

    Rows(Path path, BufferedReader reader, String... columns) {
      super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
      this.file = path.toString();
      this.reader = reader;
      String first = next();
      if (first == null) {
        throw new BadDataException(file, "line 1", "expected a header line, found nothing");
      }
      header = split(first);
      if (!header.containsAll(Arrays.asList(columns))) {
        throw new BadDataException(
            file, "line 1", "expected columns " + Arrays.toString(columns) + ", found " + header);
      }
    }

    @Override
    public boolean tryAdvance(Consumer<? super TsvRow> action) {
      String text = next();
      if (text == null) {
        return false;
      }
      List<String> fields = split(text);
      if (fields.size() != header.size()) {
        throw new BadDataException(
            file, "line " + line, "expected " + header.size() + " fields, found " + fields.size());
      }
      action.accept(new TsvRow(file, line, header, fields));
      return true;
    }

    private @Nullable String next() {
      line++;
      try {
        return reader.readLine();
      } catch (IOException e) {
        throw new BadDataException(file, "line " + line, "cannot be read: " + e);
      }
    }

    private static List<String> split(String text) {
      List<String> fields = new ArrayList<>();
      int start = 0;
      for (int tab = text.indexOf('\t'); tab >= 0; tab = text.indexOf('\t', start)) {
        fields.add(text.substring(start, tab));
        start = tab + 1;
      }
      fields.add(text.substring(start));
      return fields;
    }
  }
}
