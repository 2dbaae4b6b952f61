package io.calque.serve;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * Reads bodies within the limits.
 *
 * @param limits size and time
 * @param memory what all bodies share
 */
record Bodies(Limits limits, Memory memory) {
  private static final int CHUNK = 1 << 14;

  /** Bytes of a body that is too large which are read and dropped, as many times as allowed. */
  private static final int DROPPED = 8;

  /**
   * Reads a whole body.
   *
   * @throws Refusal if it is packed, too large, too slow, or there is no memory for it
   */
  byte[] read(Context request, Memory.Share share, Deadline deadline) {
    checkUnpacked(request);
    InputStream in = request.bodyInputStream();
    try {
      if (request.req().getContentLengthLong() > limits.bodyBytes()) {
        throw tooLarge(in, deadline);
      }
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      byte[] chunk = new byte[CHUNK];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        if (body.size() + read > limits.bodyBytes()) {
          throw tooLarge(in, deadline);
        }
        checkTime(deadline);
        share.hold(body.size() + (long) read, deadline);
        body.write(chunk, 0, read);
      }
      return body.toByteArray();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** What a body that broke off comes to. */
  static RuntimeException broken(IOException problem) {
    return problem.getCause() instanceof TimeoutException
        ? Refusal.tooSlow("the body stopped coming")
        : new UncheckedIOException(problem);
  }

  static void checkUnpacked(Context request) {
    Optional<String> packed = Optional.ofNullable(request.header("Content-Encoding"));
    if (packed.filter(name -> !name.equalsIgnoreCase("identity")).isPresent()) {
      throw Refusal.mediaType("Content-Encoding: bodies are taken unpacked");
    }
  }

  private void checkTime(Deadline deadline) {
    if (deadline.isOver()) {
      throw Refusal.tooSlow("no whole body within " + limits.time().toSeconds() + " s");
    }
  }

  /** Reads on for a while, so that a client which only then reads gets to see the answer. */
  private Refusal tooLarge(InputStream in, Deadline deadline) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long left = (long) DROPPED * limits.bodyBytes();
    for (int read = in.read(chunk); read >= 0 && left > 0; read = in.read(chunk)) {
      left -= read;
      checkTime(deadline);
    }
    return Refusal.tooLarge(
        String.format(
            Locale.ROOT, "a body of more than %,d bytes is not taken", limits.bodyBytes()));
  }

  /**
   * Refuses a text that is too long.
   *
   * @param name of its field
   */
  void checkText(String name, String text) {
    if (text.length() > limits.textUnits()) {
      throw Refusal.tooLarge(
          String.format(
              Locale.ROOT,
              "%s: %,d UTF-16 units are more than %,d",
              name,
              text.length(),
              limits.textUnits()));
    }
  }
}
