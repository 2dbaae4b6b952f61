package io.calque.input;

import io.calque.text.BadDataException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Locale;

/**
 * Bytes that are unpacked as they are read, in bounds. A failure is a {@link BadDataException} with
 * the offset in the packed file; it is thrown again by each read until {@link #recover}.
 */
abstract class PackedBytes extends InputStream {
  /** Most bytes unpacked from each packed one, past {@link #FREE}; prose packs to a third. */
  static final int MOST_RATIO = 200;

  /** Bytes that are unpacked whatever the ratio. */
  static final long FREE = 1L << 25;

  /** The bytes of the file {@code name}, unpacked if they are packed with gzip or zstd. */
  static InputStream unpack(String name, InputStream bytes) throws IOException {
    byte[] head = bytes.readNBytes(4);
    InputStream again = new SequenceInputStream(new ByteArrayInputStream(head), bytes);
    if (head.length == 0 && InputFormat.isPacked(name)) {
      boolean isZstd = name.toLowerCase(Locale.ROOT).endsWith(".zst");
      throw new BadDataException(name, "", "is empty, not " + (isZstd ? "zstd" : "gzip") + " data");
    }
    if (GzipMembers.isBegun(head)) {
      return new GzipMembers(name, again);
    }
    return ZstdFrames.isBegun(head) ? new ZstdFrames(name, again) : again;
  }

  /** The bytes of the file {@code name} from a place on. */
  static InputStream unpack(String name, InputStream bytes, Place place) throws IOException {
    byte[] head = bytes.readNBytes(2);
    InputStream again = new SequenceInputStream(new ByteArrayInputStream(head), bytes);
    return GzipMembers.isBegun(head) ? new GzipMembers(name, again, place) : again;
  }

  /**
   * Offset in the packed file of the piece whose first bytes the last read gave, where that piece
   * can be unpacked alone; negative if it gave no first bytes.
   */
  long member() {
    return -1;
  }

  /** Whether a read failed and was not recovered from. */
  abstract boolean isFailed();

  /** Whether the last failure was that the bytes end too early. */
  abstract boolean isCut();

  /**
   * Goes on after a failure where the next piece seems to begin.
   *
   * @return whether there is one; never after a bomb or at the end of a file that was cut short
   */
  abstract boolean recover() throws IOException;

  @Override
  public abstract int read(byte[] buffer, int offset, int length) throws IOException;

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }
}
