package io.calque.serve;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a body, pulled one at a time; blank ones are left out. For one thread. */
final class Lines implements Closeable {
  private static final int BUFFER = 1 << 14;

  private final BufferedInputStream in;
  private final Limits limits;
  private int number;
  private boolean ended;

  Lines(InputStream in, Limits limits) {
    this.in = new BufferedInputStream(in, BUFFER);
    this.limits = limits;
  }

  /**
   * A line.
   *
   * @param number from 1, blank lines counted
   * @param body without its end; empty if it is longer than allowed
   */
  record Line(int number, Optional<byte[]> body) {}

  /** Whether something has come already, so that {@link #next} need not wait for its beginning. */
  boolean isThere() throws IOException {
    return in.available() > 0;
  }

  /**
   * The next line, or none at the end.
   *
   * @throws Refusal if it takes longer than allowed, from its first byte on
   */
  Optional<Line> next() throws IOException {
    while (!ended) {
      Line line = read();
      if (line.body().isEmpty() || !isBlank(line.body().get())) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private static boolean isBlank(byte[] body) {
    for (byte one : body) {
      if (one != ' ' && one != '\t') {
        return false;
      }
    }
    return true;
  }

  private Line read() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    number++;
    boolean isTooLong = false;
    int count = 0;
    Optional<Deadline> deadline = Optional.empty();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        ended = true;
        break;
      }
      if (deadline.isEmpty()) {
        deadline = Optional.of(Deadline.in(limits.time()));
      }
      isTooLong |= body.size() == limits.bodyBytes();
      if (!isTooLong && read != '\r') {
        body.write(read);
      }
      count++;
      if (count % BUFFER == 0 && deadline.get().isOver()) {
        throw Refusal.tooSlow("no whole line within " + limits.time().toSeconds() + " s");
      }
    }
    return new Line(number, isTooLong ? Optional.empty() : Optional.of(body.toByteArray()));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
