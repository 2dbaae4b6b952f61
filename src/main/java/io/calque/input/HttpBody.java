package io.calque.input;

import io.calque.text.BadDataException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes the transfer and content encodings of a stored HTTP body. Some archivers undo them
 * themselves and keep the headers; such bodies are taken as they are.
 */
final class HttpBody {
  /** Most bytes unpacked. */
  private static final int LONGEST = RecordArticle.LONGEST_PAGE;

  /** Bytes that are unpacked whatever the ratio. */
  private static final int FREE = 1 << 20;

  /** Bytes unpacked at a time; of a body that is cut, the last of them are lost. */
  private static final int CHUNK = 1 << 11;

  private HttpBody() {}

  /** A body, and whether its end is missing. */
  static final class Decoded {
    private final byte[] bytes;
    private final boolean isCut;

    Decoded(byte[] bytes, boolean isCut) {
      this.bytes = bytes;
      this.isCut = isCut;
    }

    /** The bytes themselves, which nobody changes. */
    byte[] bytes() {
      return bytes;
    }

    boolean isCut() {
      return isCut;
    }
  }

  /**
   * The body that the server meant; of one that was cut short, what stands before. The decoder of
   * Brotli gives nothing of a cut body.
   *
   * @param place file and record, for messages
   * @throws BadDataException if an encoding is unknown, damaged or a bomb
   */
  static Decoded decode(String place, byte[] body, HttpHead http) throws IOException {
    boolean isChunked =
        http.all("transfer-encoding").stream()
            .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains("chunked"));
    Decoded plain = isChunked ? Chunks.join(place, body) : new Decoded(body, false);
    for (String coding : codings(place, http)) {
      Decoded unpacked = decode(place, plain.bytes(), coding);
      plain = new Decoded(unpacked.bytes(), plain.isCut() || unpacked.isCut());
    }
    return plain;
  }

  private static List<String> codings(String place, HttpHead http) {
    List<String> codings = new ArrayList<>();
    for (String header : http.all("content-encoding")) {
      for (String coding : header.split(",", 5)) {
        String name = coding.strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !name.equals("identity") && !name.equals("none")) {
          codings.add(name);
        }
      }
    }
    if (codings.size() > 1) {
      throw new BadDataException(place, "", "more than one content encoding");
    }
    return codings;
  }

  private static Decoded decode(String place, byte[] body, String coding) throws IOException {
    InputStream bytes = new ByteArrayInputStream(body);
    switch (coding) {
      case "gzip", "x-gzip" -> {
        return GzipMembers.isBegun(body)
            ? unpack(place, new GzipMembers(place, bytes), coding, body.length)
            : new Decoded(body, false);
      }
      case "deflate" -> {
        Inflater inflater = new Inflater(!isZlib(body));
        try {
          return unpack(place, new InflaterInputStream(bytes, inflater), coding, body.length);
        } finally {
          inflater.end();
        }
      }
      case "br" -> {
        return isText(body)
            ? new Decoded(body, false)
            : unpack(place, new BrotliInputStream(bytes), coding, body.length);
      }
      case "zstd" -> {
        return ZstdFrames.isBegun(body)
            ? unpack(place, new ZstdFrames(place, bytes), coding, body.length)
            : new Decoded(body, false);
      }
      default -> {
        String shown = coding.length() > 20 ? coding.substring(0, 20) + "..." : coding;
        throw new BadDataException(place, "", "content encoding '" + shown + "' is not supported");
      }
    }
  }

  /**
   * Whether a body that is said to be packed with Brotli, which has no mark, begins like a page.
   */
  private static boolean isText(byte[] body) {
    return PageStart.isSniffed(body);
  }

  private static boolean isZlib(byte[] body) {
    return body.length > 1
        && (body[0] & 0x0f) == 8
        && (((body[0] & 0xff) << 8) | (body[1] & 0xff)) % 31 == 0;
  }

  private static Decoded unpack(String place, InputStream packed, String coding, int size)
      throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(Math.max(FREE / 16, 2 * size));
    byte[] buffer = new byte[CHUNK];
    boolean isCut = false;
    try (packed) {
      for (int count = packed.read(buffer); count >= 0; count = packed.read(buffer)) {
        plain.write(buffer, 0, count);
        if (plain.size() > LONGEST
            || (plain.size() > FREE && plain.size() / PackedBytes.MOST_RATIO > size)) {
          throw new BadDataException(
              place, "", "content encoding '" + coding + "' unpacks to too much: a bomb");
        }
      }
    } catch (BadDataException e) {
      isCut = packed instanceof PackedBytes bytes && bytes.isCut();
      if (!isCut || plain.size() == 0) {
        throw e;
      }
    } catch (IOException e) {
      isCut = e instanceof EOFException;
      if (!isCut || plain.size() == 0) {
        throw new BadDataException(place, "", "content encoding '" + coding + "' is damaged");
      }
    }
    return new Decoded(plain.toByteArray(), isCut);
  }
}
