package io.calque.input;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks gzip members, one after another, as RFC 1952 has them. Unlike the JDK's stream it reads
 * every member of a pipe, refuses bombs while it reads, and can go on after a damaged member. A
 * failure is a {@link BadDataException} with the offset in the packed file; it is thrown again by
 * each read until {@link #recover}. Not thread-safe.
 */
final class GzipMembers extends PackedBytes {
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int CHECK = 2;
  private static final int LATER_USE = 0xe0;

  private final String name;
  private final InputStream packed;
  private final byte[] in = new byte[1 << 14];
  private int next;
  private int filled;

  /** Offset in the file of the byte after {@code in}. */
  private long end;

  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private long unpacked;
  private boolean inMember;
  private boolean some;

  /** Offset of the member that was begun last, until its first bytes are given. */
  private long begun = -1;

  /** Offset of the member whose first bytes were given last. */
  private long member = -1;

  private boolean isFatal;
  private boolean isCut;
  private @Nullable BadDataException failure;

  /** The members of {@code packed}, a file called {@code name} in messages. */
  GzipMembers(String name, InputStream packed) {
    this.name = name;
    this.packed = packed;
  }

  /** The members from a place on, the bytes there given. */
  GzipMembers(String name, InputStream packed, Place place) {
    this(name, packed);
    end = place.offset();
    unpacked = place.unpacked();
  }

  /** Whether {@code head}, the first bytes of a file, begin a gzip member. */
  static boolean isBegun(byte[] head) {
    return head.length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (failure != null) {
      throw failure;
    }
    if (length == 0) {
      return 0;
    }
    member = -1;
    try {
      while (inMember || begin()) {
        int count = inflate(buffer, offset, length);
        if (count > 0) {
          member = begun;
          begun = -1;
          return count;
        }
      }
      return -1;
    } catch (DataFormatException e) {
      next = filled - inflater.getRemaining();
      throw fail("gzip data is corrupt");
    }
  }

  @Override
  long member() {
    return member;
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
  boolean recover() throws IOException {
    if (isFatal) {
      return false;
    }
    failure = null;
    inMember = false;
    begun = -1;
    int last = 0;
    while (next < filled || fill()) {
      last = (last << 8) | (in[next++] & 0xff);
      if ((last & ~0xff) == 0x1f8b0800 && (last & LATER_USE) == 0) {
        beginAfter(last & 0xff);
        return true;
      }
    }
    return false;
  }

  /** The head of the next member; false at the end of the file. */
  private boolean begin() throws IOException {
    int first = 0;
    while (some && first == 0 && (next < filled || fill())) {
      // zeros may fill up a file
      first = in[next++] & 0xff;
    }
    if (some && first == 0) {
      return false;
    }
    if (!some) {
      first = octet();
    }
    begun = end - filled + next - 1;
    if (first != 0x1f || octet() != 0x8b || octet() != 8) {
      throw fail("expected gzip data, found something else");
    }
    int flags = octet();
    if ((flags & LATER_USE) != 0) {
      throw fail("gzip data is corrupt");
    }
    beginAfter(flags);
    return true;
  }

  /** What stands between a member's flags and its data. */
  private void beginAfter(int flags) throws IOException {
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(octet() | (octet() << 8));
    }
    for (int field : new int[] {NAME, COMMENT}) {
      while ((flags & field) != 0 && octet() != 0) {
        // a name or comment ends with a zero
      }
    }
    if ((flags & CHECK) != 0) {
      skip(2);
    }
    inflater.reset();
    inflater.setInput(in, next, filled - next);
    next = filled;
    sum.reset();
    inMember = true;
    some = true;
  }

  private int inflate(byte[] buffer, int offset, int length)
      throws IOException, DataFormatException {
    int count = inflater.inflate(buffer, offset, length);
    while (count == 0 && !inflater.finished()) {
      if (inflater.needsDictionary()) {
        throw fail("gzip data is corrupt");
      }
      if (!fill()) {
        throw cutShort();
      }
      inflater.setInput(in, 0, filled);
      next = filled;
      count = inflater.inflate(buffer, offset, length);
    }
    sum.update(buffer, offset, count);
    unpacked += count;
    if (unpacked > FREE && unpacked > MOST_RATIO * end) {
      isFatal = true;
      throw fail(
          String.format(
              Locale.ROOT, "unpacks to over %d times its size: refused as a bomb", MOST_RATIO));
    }
    if (inflater.finished()) {
      finish();
    }
    return count;
  }

  /** Checks the end of a member before its last bytes are given. */
  private void finish() throws IOException {
    next = filled - inflater.getRemaining();
    inMember = false;
    long written = inflater.getBytesWritten();
    long check = number();
    long length = number();
    if (check != sum.getValue() || length != (written & 0xffffffffL)) {
      throw fail("gzip data is corrupt: its checksum is another");
    }
  }

  private long number() throws IOException {
    return octet() | (octet() << 8) | (octet() << 16) | ((long) octet() << 24);
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      octet();
    }
  }

  private int octet() throws IOException {
    if (next == filled && !fill()) {
      throw cutShort();
    }
    return in[next++] & 0xff;
  }

  private boolean fill() throws IOException {
    next = 0;
    filled = Math.max(0, packed.read(in, 0, in.length));
    end += filled;
    return filled > 0;
  }

  private BadDataException cutShort() {
    isCut = true;
    isFatal = true;
    return fail("gzip data ends too early: the file is cut short");
  }

  private BadDataException fail(String problem) {
    BadDataException thrown =
        new BadDataException(name, "offset " + (end - filled + next), problem);
    failure = thrown;
    return thrown;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    packed.close();
  }
}
