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
 * Walks over the records of a WARC file, one at a time, holding no more than its headers. What is
 * no record throws a {@link BadDataException} that names its number and offset (in the unpacked
 * file); {@link #recover} then finds the next one. Not thread-safe.
 */
final class WarcRecords implements Closeable {
  /** Most bytes of a record's headers. */
  static final int LONGEST_HEAD = 1 << 16;

  /** Most bytes a record may claim to have; what claims more is no record. */
  static final long LONGEST_BLOCK = 1L << 34;

  private static final byte[] BEGINNING = "WARC/".getBytes(StandardCharsets.US_ASCII);

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

  private long number;
  private long start;

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
    if (!isBegun && !skipLineBreaks()) {
      return Optional.empty();
    }
    number++;
    start = end - buffer.remaining() - (isBegun ? BEGINNING.length : 0);
    MessageHeaders headers = head();
    left = length(headers);
    isLost = false;
    return Optional.of(headers);
  }

  /** False at the end of the file. */
  private boolean skipLineBreaks() throws IOException {
    while (buffer.hasRemaining() || fill()) {
      byte b = buffer.get(buffer.position());
      if (b != '\r' && b != '\n') {
        return true;
      }
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
    while (true) {
      parser.parse(buffer);
      if (parser.isFinished()) {
        return parser.headers();
      }
      if (parser.isError()) {
        throw bad("the headers cannot be read at offset " + (end - buffer.remaining()));
      }
      if (end - start > LONGEST_HEAD) {
        throw bad(String.format(Locale.ROOT, "headers of over %,d bytes", LONGEST_HEAD));
      }
      if (!fill()) {
        throw bad("the file ends within its headers");
      }
    }
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
    boolean begun = false;
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
