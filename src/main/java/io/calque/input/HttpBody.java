package io.calque.input;

import io.calque.text.BadDataException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * Undoes the transfer and content encodings of a stored HTTP body. Some archivers undo them
 * themselves and keep the headers; such bodies are taken as they are.
 */
final class HttpBody {
  /** Most bytes unpacked. */
  private static final int LONGEST = RecordArticle.LONGEST_PAGE;

  /** Bytes that are unpacked whatever the ratio. */
  private static final int FREE = 1 << 20;

  private HttpBody() {}

  /**
   * The body that the server meant.
   *
   * @param place file and record, for messages
   * @throws BadDataException if an encoding is unknown, damaged or a bomb
   */
  static byte[] decode(String place, byte[] body, MessageHeaders http) throws IOException {
    byte[] plain = http.contains("Transfer-Encoding", "chunked") ? Chunks.join(place, body) : body;
    for (String coding : codings(place, http)) {
      plain = decode(place, plain, coding);
    }
    return plain;
  }

  private static List<String> codings(String place, MessageHeaders http) {
    List<String> codings = new ArrayList<>();
    for (String header : http.all("Content-Encoding")) {
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

  private static byte[] decode(String place, byte[] body, String coding) throws IOException {
    InputStream bytes = new ByteArrayInputStream(body);
    switch (coding) {
      case "gzip", "x-gzip" -> {
        return GzipMembers.isBegun(body)
            ? unpack(place, new GzipMembers(place, bytes), coding, body.length)
            : body;
      }
      case "deflate" -> {
        Inflater inflater = new Inflater(!isZlib(body));
        try {
          return unpack(place, new InflaterInputStream(bytes, inflater), coding, body.length);
        } finally {
          inflater.end();
        }
      }
      default -> {
        String shown = coding.length() > 20 ? coding.substring(0, 20) + "..." : coding;
        throw new BadDataException(place, "", "content encoding '" + shown + "' is not supported");
      }
    }
  }

  private static boolean isZlib(byte[] body) {
    return body.length > 1
        && (body[0] & 0x0f) == 8
        && (((body[0] & 0xff) << 8) | (body[1] & 0xff)) % 31 == 0;
  }

  private static byte[] unpack(String place, InputStream packed, String coding, int size)
      throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream(Math.max(FREE / 16, 2 * size));
    byte[] buffer = new byte[1 << 14];
    try (packed) {
      for (int count = packed.read(buffer); count >= 0; count = packed.read(buffer)) {
        plain.write(buffer, 0, count);
        if (plain.size() > LONGEST
            || (plain.size() > FREE && plain.size() / PackedBytes.MOST_RATIO > size)) {
          throw new BadDataException(
              place, "", "content encoding '" + coding + "' unpacks to too much: a bomb");
        }
      }
    } catch (IOException e) {
      throw new BadDataException(place, "", "content encoding '" + coding + "' is damaged");
    }
    return plain.toByteArray();
  }
}
