package io.calque.input;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import io.calque.text.BadDataException;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks zstd frames, one after another (RFC 8878), with the dictionary that a skippable frame at
 * the head of a {@code .warc.zst} file holds. There is no going on after damage. Not thread-safe.
 */
final class ZstdFrames extends PackedBytes {
  /** Most bytes of a dictionary, as stored and as unpacked. */
  private static final int LONGEST_DICTIONARY = 16 << 20;

  private static final int FRAME = 0xfd2fb528;
  private static final int DICTIONARY = 0x184d2a5d;
  private static final int SKIPPABLE = 0x184d2a50;

  private final String name;
  private final Counted packed;
  private @Nullable ZstdInputStreamNoFinalizer frames;
  private long unpacked;
  private boolean isCut;
  private @Nullable BadDataException failure;

  /** The frames of {@code packed}, a file called {@code name} in messages. */
  ZstdFrames(String name, InputStream packed) {
    this.name = name;
    this.packed = new Counted(packed);
  }

  /** Whether {@code head}, the first bytes of a file, begin a frame, or one to be skipped. */
  static boolean isBegun(byte[] head) {
    return head.length >= 4 && (number(head, 0) == FRAME || (number(head, 0) & ~0xf) == SKIPPABLE);
  }

  private static int number(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    int count;
    try {
      if (frames == null) {
        frames = begin();
      }
      count = frames.read(buffer, offset, length);
    } catch (IOException e) {
      isCut = String.valueOf(e.getMessage()).contains("Truncated");
      throw fail("zstd data (.zst) is " + (isCut ? "cut short" : "damaged"));
    } catch (LinkageError e) {
      throw fail("zstd data (.zst) cannot be unpacked on this machine");
    }
    unpacked += Math.max(0, count);
    if (unpacked > FREE && unpacked > MOST_RATIO * packed.count) {
      throw fail(
          String.format(
              Locale.ROOT, "unpacks to over %d times its size: refused as a bomb", MOST_RATIO));
    }
    return count;
  }

  private ZstdInputStreamNoFinalizer begin() throws IOException {
    byte[] head = packed.readNBytes(8);
    if (head.length < 8 || number(head, 0) != DICTIONARY) {
      return new ZstdInputStreamNoFinalizer(
          new SequenceInputStream(new ByteArrayInputStream(head), packed));
    }
    int length = number(head, 4);
    if (length < 0 || length > LONGEST_DICTIONARY) {
      throw new IOException("a dictionary of " + length + " bytes");
    }
    byte[] dictionary = packed.readNBytes(length);
    if (dictionary.length >= 4 && number(dictionary, 0) == FRAME) {
      dictionary = unpacked(dictionary);
    }
    return new ZstdInputStreamNoFinalizer(packed).setDict(dictionary);
  }

  private static byte[] unpacked(byte[] dictionary) throws IOException {
    try (InputStream in = new ZstdInputStreamNoFinalizer(new ByteArrayInputStream(dictionary))) {
      byte[] plain = in.readNBytes(LONGEST_DICTIONARY + 1);
      if (plain.length > LONGEST_DICTIONARY) {
        throw new IOException("a dictionary that unpacks to too much");
      }
      return plain;
    }
  }

  private BadDataException fail(String problem) {
    BadDataException thrown = new BadDataException(name, "offset " + packed.count, problem);
    failure = thrown;
    return thrown;
  }

  @Override
  boolean isFailed() {
    return failure != null;
  }

  @Override
  boolean isCut() {
    return isCut;
  }

  @Override
  boolean recover() {
    return false;
  }

  @Override
  public void close() throws IOException {
    if (frames != null) {
      frames.close();
    }
    packed.close();
  }

  /** Counts the bytes read. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
