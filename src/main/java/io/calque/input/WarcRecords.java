package io.calque.input;

import io.calque.text.BadDataException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/**
 * Walks over the records of a WARC or ARC file, one at a time, holding no more than its headers,
 * whose lines may end with LF alone. What is no record throws a {@link BadDataException} that names
 * its number and offset (in the unpacked file); {@link #recover} then finds the next one. Not
 * thread-safe.
 */
final class WarcRecords implements Closeable {
  /** Most bytes of a record's headers. */
  static final int LONGEST_HEAD = 1 << 16;

  /** Most bytes of the header of an ARC record. */
  private static final int LONGEST_LINE = 1 << 13;

  /** Most bytes a record may claim to have; what claims more is no record. */
  static final long LONGEST_BLOCK = 1L << 34;

  private static final byte[] BEGINNING = "WARC/".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LINE_END = {'\r', '\n'};
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final String name;
  private final InputStream bytes;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 14);

  /** Offset of the byte after {@code buffer}. */
  private long end;

  private long left;

  /** Whether it is not known where the next record begins. */
  private boolean isLost;

  /** Whether the first bytes of the next record were read by {@link #recover}. */
  private boolean isBegun;

  /** Whether the file is an ARC file. */
  private boolean isArc;

  /** The headers of the next record, which {@link #recover} found in an ARC file. */
  private Optional<MessageHeaders> found = Optional.empty();

  private long number;
  private long start;
  private byte last;
  private boolean isAfterLineBreak;

  /** Offset in the unpacked file of the first byte that was read last. */
  private long filled = -1;

  /** Offset in the file of the gzip member that begins there; negative if none does. */
  private long member = -1;

  /** Offset in the file of the record read last; negative where reading cannot begin anew. */
  private long offset = -1;

  /**
   * The records of a file.
   *
   * @param head the first bytes of the file, which were read already
   * @param bytes what follows them; damage in {@link PackedBytes} is recovered from
   */
  WarcRecords(String name, byte[] head, InputStream bytes) {
    this.name = name;
    this.bytes = bytes;
    buffer.put(head).flip();
    end = head.length;
  }

  /** The records of a file from a place on, the bytes there given. */
  WarcRecords(String name, InputStream bytes, Place place) {
    this(name, new byte[0], bytes);
    end = place.unpacked();
    number = place.record() - 1;
  }

  /**
   * Where reading can begin anew with the record read last.
   *
   * @param malformed how many before it could not be read
   */
  Optional<Place> place(long malformed) {
    return offset < 0 ? Optional.empty() : Optional.of(new Place(offset, start, number, malformed));
  }

  /** Number of the record that was read last, counted from 1; bad ones count. */
  long number() {
    return number;
  }

  /**
   * The headers of the next record; what is left of the one before is skipped. Empty at the end.
   *
   * @throws BadDataException if there is something else
   */
  Optional<MessageHeaders> next() throws IOException {
    isLost = true;
    skipBlock();
    if (!isBegun && found.isEmpty() && !skipLineBreaks()) {
      return Optional.empty();
    }
    number++;
    start = end - buffer.remaining() - (isBegun ? BEGINNING.length : 0);
    offset = bytes instanceof PackedBytes ? (start == filled ? member : -1) : start;
    last = 0;
    isArc |= number == 1 && !isBegun && beginsArc();
    offset = isArc ? -1 : offset;
    MessageHeaders headers = isArc ? arcHead() : head();
    left = length(headers);
    isLost = false;
    return Optional.of(headers);
  }

  /** Whether what is there of the file begins an ARC file. */
  private boolean beginsArc() {
    String beginning = ArcHeader.BEGINNING;
    int length = Math.min(beginning.length(), buffer.remaining());
    byte[] first = new byte[length];
    buffer.duplicate().get(first);
    return new String(first, StandardCharsets.ISO_8859_1).equals(beginning.substring(0, length));
  }

  /** False at the end of the file. */
  private boolean skipLineBreaks() throws IOException {
    isAfterLineBreak = false;
    while (buffer.hasRemaining() || fill()) {
      byte b = buffer.get(buffer.position());
      boolean isMark =
          number == 0
              && end - buffer.remaining() < MARK.length
              && b == MARK[(int) (end - buffer.remaining())];
      if (b != '\r' && b != '\n' && !isMark) {
        return true;
      }
      isAfterLineBreak = true;
      buffer.get();
    }
    return false;
  }

  private MessageHeaders head() throws IOException {
    WarcParser parser = new WarcParser();
    if (isBegun) {
      parser.parse(ByteBuffer.wrap(BEGINNING));
      isBegun = false;
    } else if (buffer.get(buffer.position()) != BEGINNING[0]) {
      throw bad("expected a record, found something else");
    }
    last = 0;
    while (true) {
      parse(parser);
      if (parser.isFinished()) {
        return parser.headers();
      }
      if (parser.isError()) {
        throw bad("the headers cannot be read at offset " + (end - buffer.remaining()));
      }
      if (end - start > LONGEST_HEAD) {
        throw bad(String.format(Locale.ROOT, "headers of over %,d bytes", LONGEST_HEAD));
      }
      if (!buffer.hasRemaining() && !fill()) {
        throw bad("the file ends within its headers");
      }
    }
  }

  /** Parses up to the end of the line, or of what is there; LF alone counts as CR and LF. */
  private void parse(WarcParser parser) {
    int from = buffer.position();
    int to = from;
    while (to < buffer.limit() && buffer.get(to) != '\n') {
      to++;
    }
    if (to > from) {
      ByteBuffer line = buffer.duplicate().limit(to);
      parser.parse(line);
      buffer.position(line.position());
      last = line.position() > from ? buffer.get(line.position() - 1) : last;
    }
    if (buffer.position() == to && to < buffer.limit() && !parser.isError()) {
      parser.parse(ByteBuffer.wrap(LINE_END, last == '\r' ? 1 : 0, last == '\r' ? 1 : 2));
      last = '\n';
      buffer.position(parser.isError() ? to : to + 1);
    }
  }

  private MessageHeaders arcHead() throws IOException {
    Optional<MessageHeaders> headers = found;
    found = Optional.empty();
    if (headers.isEmpty() && number > 1 && !isAfterLineBreak) {
      throw bad("expected the end of the record before, found more of it");
    }
    if (headers.isEmpty()) {
      headers = ArcHeader.parse(arcLine());
    }
    return headers.orElseThrow(() -> bad("expected a record of an ARC file, found something else"));
  }

  /** The rest of the line, as far as a header may be long; its end is skipped. */
  private String arcLine() throws IOException {
    StringBuilder line = new StringBuilder();
    while (buffer.hasRemaining() || fill()) {
      char c = (char) (buffer.get() & 0xff);
      if (c == '\n' || line.length() > LONGEST_LINE) {
        break;
      }
      line.append(c);
    }
    return line.toString();
  }

  private long length(MessageHeaders headers) {
    List<String> lengths = headers.all("Content-Length");
    if (lengths.size() != 1) {
      throw bad("expected one Content-Length, found " + lengths.size());
    }
    String digits = lengths.get(0);
    if (digits.isEmpty()
        || digits.length() > 18
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw bad("Content-Length is no number of bytes");
    }
    long length = Long.parseLong(digits);
    if (length > LONGEST_BLOCK) {
      throw bad(String.format(Locale.ROOT, "claims a length of %,d bytes", length));
    }
    return length;
  }

  /** Bytes of the record that were not read yet. */
  long left() {
    return left;
  }

  /**
   * Reads on in the record.
   *
   * @param most how many bytes to give; fewer only at the record's end
   * @throws BadDataException if the file ends before
   */
  byte[] read(int most) throws IOException {
    byte[] block = new byte[(int) Math.min(most, left)];
    int count = 0;
    while (count < block.length) {
      require();
      int part = Math.min(buffer.remaining(), block.length - count);
      buffer.get(block, count, part);
      count += part;
      left -= part;
    }
    return block;
  }

  private void skipBlock() throws IOException {
    while (left > 0) {
      require();
      int part = (int) Math.min(buffer.remaining(), left);
      buffer.position(buffer.position() + part);
      left -= part;
    }
  }

  private void require() throws IOException {
    if (!buffer.hasRemaining() && !fill()) {
      long missing = left;
      left = 0;
      throw bad(
          String.format(Locale.ROOT, "the file ends %,d bytes before the record does", missing));
    }
  }

  /**
   * After a {@link BadDataException}: goes to the next record, or what looks like one where the bad
   * record does not tell its own end.
   *
   * @return false if there is none
   */
  boolean recover() throws IOException {
    if (bytes instanceof PackedBytes packed && packed.isFailed()) {
      left = 0;
      buffer.limit(0);
      return packed.recover();
    }
    if (!isLost) {
      return true;
    }
    left = 0;
    return isArc ? recoverArc() : recoverWarc();
  }

  private boolean recoverArc() throws IOException {
    while (found.isEmpty()) {
      if (!buffer.hasRemaining() && !fill()) {
        return false;
      }
      found = ArcHeader.parse(arcLine()).filter(ArcHeader::isOfPage);
    }
    return true;
  }

  private boolean recoverWarc() throws IOException {
    boolean begun = last == '\n';
    int matched = 0;
    while (buffer.hasRemaining() || fill()) {
      byte b = buffer.get();
      if (begun && b == BEGINNING[matched]) {
        matched++;
        if (matched == BEGINNING.length) {
          isBegun = true;
          return true;
        }
        continue;
      }
      begun = b == '\n';
      matched = 0;
    }
    return false;
  }

  private boolean fill() throws IOException {
    int count = bytes.read(buffer.array());
    buffer.position(0).limit(Math.max(0, count));
    filled = end;
    member = bytes instanceof PackedBytes packed ? packed.member() : -1;
    end += Math.max(0, count);
    return count > 0;
  }

  /** A failure of the current record. */
  BadDataException bad(String problem) {
    return new BadDataException(name, "record " + number + " (offset " + start + ")", problem);
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
