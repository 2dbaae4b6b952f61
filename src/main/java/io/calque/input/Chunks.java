package io.calque.input;

import io.calque.text.BadDataException;
import java.io.ByteArrayOutputStream;

/** Joins a body that was sent in chunks (RFC 9112, section 7.1). */
final class Chunks {
  /** Most digits of a chunk's length: more bytes than any page has. */
  private static final int MOST_DIGITS = 7;

  private final byte[] body;
  private int next;

  private Chunks(byte[] body) {
    this.body = body;
  }

  /**
   * The joined body. One that does not begin with a chunk was joined before and is given as it is;
   * one that was cut short gives what is there.
   *
   * @throws BadDataException if something other than a chunk follows one
   */
  static HttpBody.Decoded join(String place, byte[] body) {
    Chunks chunks = new Chunks(body);
    ByteArrayOutputStream joined = new ByteArrayOutputStream(body.length);
    int length = chunks.length();
    if (length < 0 || (length > 0 && chunks.next == body.length)) {
      return new HttpBody.Decoded(body, false);
    }
    boolean isCut = false;
    while (length > 0 && chunks.next < body.length) {
      int present = Math.min(length, body.length - chunks.next);
      isCut = present < length;
      joined.write(body, chunks.next, present);
      chunks.next += present;
      if (chunks.next == body.length) {
        break;
      }
      chunks.skipLineBreak();
      length = chunks.length();
      if (length < 0) {
        throw new BadDataException(
            place, "", "offset " + chunks.next + " of the body: expected a chunk");
      }
    }
    return new HttpBody.Decoded(joined.toByteArray(), isCut);
  }

  /** The length at the beginning of a chunk, its line skipped; negative where there is none. */
  private int length() {
    int digits = 0;
    int length = 0;
    while (next < body.length && digits <= MOST_DIGITS && Character.digit(body[next], 16) >= 0) {
      length = (length << 4) | Character.digit(body[next], 16);
      digits++;
      next++;
    }
    if (digits > MOST_DIGITS || (digits == 0 && next < body.length)) {
      return -1;
    }
    if (next < body.length && "; \t\r\n".indexOf(body[next]) < 0) {
      return -1;
    }
    while (next < body.length && body[next] != '\n') {
      next++;
    }
    next = Math.min(next + 1, body.length);
    return length;
  }

  private void skipLineBreak() {
    if (body[next] == '\r') {
      next++;
    }
    if (next < body.length && body[next] == '\n') {
      next++;
    }
  }
}
