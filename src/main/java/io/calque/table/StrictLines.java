package io.calque.table;

import io.calque.text.BadDataException;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a UTF-8 file, plain or gzipped ({@code .gz}), and names the very line at which
 * the file is cut short, damaged or not UTF-8. A reader that decodes blocks would name an earlier
 * one. Not thread-safe.
 */
public final class StrictLines implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final String file;
  private final InputStream bytes;
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private long line;

  private StrictLines(String file, InputStream bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /**
   * Opens a file.
   *
   * @throws BadDataException if it is missing, or named {@code .gz} and not gzipped
   */
  public static StrictLines open(Path file) {
    try {
      return new StrictLines(file.toString(), bytes(file));
    } catch (NoSuchFileException e) {
      throw new BadDataException(file.toString(), "", "no such file");
    } catch (EOFException e) {
      throw new BadDataException(file.toString(), "line 1", "cut short in the gzip header");
    } catch (ZipException e) {
      throw new BadDataException(file.toString(), "", "not gzipped, though its name says so");
    } catch (IOException e) {
      throw new BadDataException(file.toString(), "", "cannot be opened: " + e.getMessage());
    }
  }

  /** Reads {@code bytes}, and closes them when it is closed. */
  static StrictLines of(String file, InputStream bytes) {
    return new StrictLines(file, bytes);
  }

  private static InputStream bytes(Path file) throws IOException {
    InputStream plain = Files.newInputStream(file);
    if (!file.toString().endsWith(".gz") || Files.size(file) == 0) {
      return plain;
    }
    try {
      return new GZIPInputStream(plain, BUFFER);
    } catch (IOException e) {
      plain.close();
      throw e;
    }
  }

  /** Number of the line that {@link #next} gave last, or failed on; the first is 1. */
  long line() {
    return line;
  }

  /**
   * The next line without its end; null after the last.
   *
   * @throws BadDataException naming the line
   */
  public @Nullable String next() {
    line++;
    try {
      ByteArrayOutputStream start = new ByteArrayOutputStream(0);
      while (at < end || fill()) {
        int from = at;
        while (at < end && buffer[at] != '\n') {
          at++;
        }
        if (at < end) {
          return whole(start, from, at++);
        }
        start.write(buffer, from, at - from);
      }
      return start.size() == 0 ? null : whole(start, 0, 0);
    } catch (CharacterCodingException e) {
      throw failure("not UTF-8");
    } catch (EOFException e) {
      throw failure("cut short, the gzip stream ends here");
    } catch (IOException e) {
      throw failure("cannot be read: " + e.getMessage());
    }
  }

  /** A failure at this line. */
  public BadDataException bad(String expected, String found) {
    return new BadDataException(file, line, expected, found);
  }

  private BadDataException failure(String problem) {
    return new BadDataException(file, "line " + line, problem);
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, bytes.read(buffer));
    return end > 0;
  }

  private String whole(ByteArrayOutputStream start, int from, int to)
      throws CharacterCodingException {
    ByteBuffer raw = ByteBuffer.wrap(buffer, from, to - from);
    if (start.size() > 0) {
      start.write(buffer, from, to - from);
      raw = ByteBuffer.wrap(start.toByteArray());
    }
    String text = decoder.decode(raw).toString();
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
