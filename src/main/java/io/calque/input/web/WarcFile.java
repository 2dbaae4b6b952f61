package io.calque.input.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.calque.text.BadDataException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Reads a WARC file that an earlier run wrote, perhaps not to its end. */
final class WarcFile {
  /** A file's first record, which describes the rest, is shorter than this in bytes. */
  private static final int FIRST = 4096;

  private final Path file;

  WarcFile(Path file) {
    this.file = file;
  }

  /** Looks at a response. */
  interface Visitor {
    /** Looks at {@code response}, whose record begins at {@code offset} in bytes. */
    void see(WarcResponse response, long offset);
  }

  /**
   * Shows every response to {@code visitor}; the last one may turn out to be cut off.
   *
   * @return length in bytes of the whole records; what is beyond is a record cut off by the end
   * @throws BadDataException if the file is damaged before its end, or is none of WARC
   */
  long scan(Visitor visitor) {
    try (FileChannel channel = FileChannel.open(file)) {
      return scan(channel, visitor);
    } catch (IOException e) {
      throw damaged(0, e);
    }
  }

  private long scan(FileChannel channel, Visitor visitor) throws IOException {
    AtomicBoolean open = new AtomicBoolean();
    WarcReader reader;
    try {
      reader = new WarcReader(channel);
    } catch (EOFException e) {
      return cut(0, e);
    }
    reader.onWarning(warning -> open.set(true));
    long last = 0;
    try {
      Optional<WarcRecord> next = reader.next();
      while (next.isPresent()) {
        last = reader.position();
        if (next.get() instanceof WarcResponse response) {
          visitor.see(response, last);
        }
        open.set(false);
        next = reader.next();
      }
      long end = reader.position();
      return end > channel.size() || open.get() ? last : end;
    } catch (EOFException e) {
      return cut(reader.position(), e);
    } catch (RuntimeException | IOException e) {
      if (open.get()) {
        return last;
      }
      throw damaged(reader.position(), e);
    }
  }

  /** The first record may be a part of one only in a file that is small and begins like WARC. */
  private long cut(long start, EOFException e) {
    if (start > 0) {
      return start;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(FIRST);
      String mark = new String(head, 0, Math.min(2, head.length), ISO_8859_1);
      if (head.length < FIRST && ("WA".startsWith(mark) || "\u001f\u008b".startsWith(mark))) {
        return 0;
      }
    } catch (IOException unreadable) {
      throw damaged(0, unreadable);
    }
    throw damaged(0, e);
  }

  private BadDataException damaged(long offset, Exception e) {
    return new BadDataException(
        file.toString(), "offset " + offset, "is no whole WARC record: " + e.getMessage());
  }

  /**
   * The response whose record begins at {@code offset}, its body up to {@code cap} bytes.
   *
   * @throws BadDataException if it is not there
   */
  Answer load(long offset, int cap) {
    try (FileChannel channel = FileChannel.open(file)) {
      channel.position(offset);
      try (WarcReader reader = new WarcReader(channel)) {
        if (reader.next().orElse(null) instanceof WarcResponse response) {
          return WarcBlock.answer(response, cap);
        }
      }
    } catch (IOException | RuntimeException e) {
      throw new BadDataException(
          file.toString(), "offset " + offset, "cannot be read: " + e.getMessage());
    }
    throw new BadDataException(file.toString(), "offset " + offset, "expected a response record");
  }
}
