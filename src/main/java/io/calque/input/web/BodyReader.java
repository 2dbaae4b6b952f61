package io.calque.input.web;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads bodies up to a bound and unpacks them up to a ratio. */
final class BodyReader {
  private static final int CHUNK = 1 << 14;

  /** Bodies up to this size in bytes may unpack at any ratio. */
  private static final int HARMLESS = 1 << 18;

  private final int cap;
  private final int ratio;
  private final boolean cut;

  /**
   * Reads at most {@code cap} bytes.
   *
   * @param cut whether what is beyond is left out; else it is an error
   */
  BodyReader(int cap, int ratio, boolean cut) {
    this.cap = cap;
    this.ratio = ratio;
    this.cut = cut;
  }

  /** What was read, and whether it was cut. */
  record Read(Body body, boolean isCut) {}

  /**
   * The bytes of {@code in} as they come.
   *
   * @throws FetchException if there are more than allowed
   */
  Read raw(InputStream in) throws IOException, FetchException {
    return take(in, cap);
  }

  /**
   * Checks a declared length.
   *
   * @throws FetchException if it is larger than allowed and nothing may be cut
   */
  void check(long declared) throws FetchException {
    if (declared > cap && !cut) {
      throw tooLarge(cap);
    }
  }

  /**
   * The bytes packed in {@code packed}; damage at the end is forgiven if it was cut.
   *
   * @throws FetchException if they are too many, or not gzip
   */
  Read unpacked(Read packed) throws FetchException {
    long most = Math.max(HARMLESS, (long) packed.body().size() * ratio);
    int bound = (int) Math.min(cap, most);
    try (GZIPInputStream in = new GZIPInputStream(packed.body().open(), CHUNK)) {
      return packed.isCut() ? forgiving(in, bound) : take(in, bound);
    } catch (ZipException | EOFException e) {
      throw new FetchException(FetchException.Kind.ANSWER, "damaged gzip data: " + e.getMessage());
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory", e);
    }
  }

  private Read forgiving(InputStream in, int bound) throws IOException {
    byte[] bytes = new byte[bound];
    int length = 0;
    try {
      int read = 0;
      while (read >= 0 && length < bound) {
        length += read;
        read = in.read(bytes, length, bound - length);
      }
    } catch (ZipException | EOFException e) {
      return new Read(new Body(bytes, length), true);
    }
    return new Read(new Body(bytes, length), true);
  }

  private Read take(InputStream in, int bound) throws IOException, FetchException {
    byte[] bytes = new byte[Math.min(bound, CHUNK)];
    int length = 0;
    while (true) {
      if (length == bytes.length && length < bound) {
        bytes = Arrays.copyOf(bytes, (int) Math.min(bound, bytes.length * 2L));
      }
      int read = length < bound ? in.read(bytes, length, bytes.length - length) : probe(in);
      if (read < 0) {
        return new Read(new Body(bytes, length), false);
      }
      if (length == bound) {
        return overflow(bytes, bound);
      }
      length += read;
    }
  }

  /** 1 if there is one more byte, else -1. */
  private static int probe(InputStream in) throws IOException {
    return in.read() < 0 ? -1 : 1;
  }

  private Read overflow(byte[] bytes, int bound) throws FetchException {
    if (bound < cap) {
      throw new FetchException(
          FetchException.Kind.LIMIT,
          String.format(Locale.ROOT, "gzip data unpacks to over %,d times its size", ratio));
    }
    if (!cut) {
      throw tooLarge(cap);
    }
    return new Read(new Body(bytes, bound), true);
  }

  /** The failure of a body over {@code cap} bytes. */
  static FetchException tooLarge(int cap) {
    return new FetchException(
        FetchException.Kind.LIMIT, String.format(Locale.ROOT, "larger than %,d bytes", cap));
  }

  /** The bytes of {@code body} if it is itself a gzip file, else as they are. */
  Read unpackedFile(Body body, boolean isCut) throws FetchException {
    return body.startsWith(0x1f, 0x8b) ? unpacked(new Read(body, isCut)) : new Read(body, isCut);
  }
}
