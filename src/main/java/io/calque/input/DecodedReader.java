package io.calque.input;

import io.calque.text.BadDataException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Decodes bytes strictly: what is not text in the file's charset is refused with its byte offset,
 * never replaced.
 */
final class DecodedReader extends Reader {
  private static final int CHUNK = 1 << 14;

  private final String name;
  private final InputStream bytes;
  private final Charset charset;
  private final CharsetDecoder decoder;
  private final ByteBuffer in = ByteBuffer.allocate(CHUNK).flip();
  private final CharBuffer out = CharBuffer.allocate(CHUNK).flip();

  /** Offset in the file of the first byte of {@code in}. */
  private long base;

  /** What stands after the characters of {@code out}, where that is no text. */
  private @Nullable BadDataException failure;

  private boolean ended;

  private DecodedReader(String name, InputStream bytes, Charset charset, long base) {
    this.name = name;
    this.bytes = bytes;
    this.charset = charset;
    this.base = base;
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * A reader over {@code bytes}, its byte-order mark skipped.
   *
   * @param declared whether a charset declared in HTML is honoured
   * @throws BadDataException if the first bytes are no text
   */
  static DecodedReader open(String name, InputStream bytes, boolean declared) throws IOException {
    byte[] head = head(bytes, Encoding.SNIFFED);
    Encoding encoding = Encoding.of(name, head, declared);
    int mark = encoding.mark();
    // a stream that pushes bytes back would lose them if the read behind them fails
    InputStream again = new ByteArrayInputStream(head, mark, head.length - mark);
    return new DecodedReader(name, new SequenceInputStream(again, bytes), encoding.charset(), mark);
  }

  /** The first bytes, at most so many; where they break off within damaged ones, those before. */
  static byte[] head(InputStream bytes, int most) throws IOException {
    byte[] head = new byte[most];
    int length = 0;
    try {
      int read = 0;
      while (length < head.length && read >= 0) {
        length += read;
        read = bytes.read(head, length, head.length - length);
      }
    } catch (BadDataException e) {
      // it is thrown again by the next read
      if (length == 0) {
        throw e;
      }
    }
    return Arrays.copyOf(head, length);
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    while (!out.hasRemaining() && !ended) {
      if (failure != null) {
        throw failure;
      }
      decode();
    }
    if (!out.hasRemaining()) {
      if (failure != null) {
        throw failure;
      }
      return -1;
    }
    int count = Math.min(length, out.remaining());
    out.get(buffer, offset, count);
    return count;
  }

  private void decode() throws IOException {
    base += in.position();
    in.compact();
    int read = 0;
    try {
      read = bytes.read(in.array(), in.position(), in.remaining());
    } catch (BadDataException e) {
      failure = e;
    }
    if (read > 0) {
      in.position(in.position() + read);
    }
    in.flip();
    if (failure != null) {
      return;
    }
    out.clear();
    CoderResult result = decoder.decode(in, out, read < 0);
    if (read < 0 && !result.isError()) {
      decoder.flush(out);
      ended = true;
    }
    out.flip();
    if (result.isError()) {
      failure = bad(base + in.position(), in.get(in.position()));
    }
    stopAtNul();
  }

  private void stopAtNul() {
    for (int i = 0; i < out.limit(); i++) {
      if (out.get(i) == 0) {
        long offset = base + charset.encode(out.duplicate().limit(i)).remaining();
        failure = new BadDataException(name, "offset " + offset, "NUL byte: this is no text");
        out.limit(i);
      }
    }
  }

  private BadDataException bad(long offset, byte first) {
    String byteText = String.format(Locale.ROOT, "byte 0x%02X", first & 0xff);
    String hint = charset.name().equals("UTF-8") ? "; save the file as UTF-8" : "";
    return new BadDataException(
        name, "offset " + offset, byteText + " is not valid " + charset.name() + hint);
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
