package io.calque.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.calque.text.BadDataException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decodes a page as browsers do: by its byte-order mark, else by what the server said, else by what
 * the page itself says, else as UTF-8. Names that browsers do not know count as none. What is not
 * valid becomes U+FFFD; a page that is UTF-8 by name alone is read as windows-1252.
 */
public final class PageDecoder {
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** Later declarations do not count. */
  private static final int LATEST = 1 << 20;

  private static final Pattern TAG = Pattern.compile("<[!/a-zA-Z]");

  private PageDecoder() {}

  /**
   * The text of a page.
   *
   * @param place file and record, or address, for messages
   * @param charset what the server said; empty or unknown: nothing
   * @param declared whether a charset declared in HTML is honoured
   * @throws BadDataException if the bytes are no text, whatever their media type
   */
  public static String decode(String place, byte[] body, String charset, boolean declared) {
    byte[] head = Arrays.copyOf(body, Math.min(body.length, Encoding.SNIFFED));
    Encoding encoding = Encoding.of(place, head, false);
    boolean isSure = encoding.mark() > 0 || !encoding.charset().equals(UTF_8);
    Charset chosen = isSure ? encoding.charset() : named(body, charset, declared);
    int length = body.length - encoding.mark();
    String text = new String(body, encoding.mark(), length, chosen);
    if (chosen.equals(UTF_8) && isByNameAlone(text)) {
      text = new String(body, encoding.mark(), length, WESTERN);
    }
    return text.replace('\0', '\ufffd');
  }

  /** What the server says, else what the page declares, else UTF-8. */
  private static Charset named(byte[] body, String charset, boolean declared) {
    Optional<Charset> served = CharsetLabels.of(charset).filter(one -> !isWide(one, body));
    if (served.isEmpty() && declared) {
      int length = Math.min(body.length, LATEST);
      served = DeclaredCharset.in(new String(body, 0, length, ISO_8859_1));
    }
    return served.orElse(UTF_8);
  }

  /** Whether {@code charset} is UTF-16 and {@code body} is not: its tags can be read as ASCII. */
  private static boolean isWide(Charset charset, byte[] body) {
    int length = Math.min(body.length, Encoding.SNIFFED);
    return charset.name().startsWith("UTF-16")
        && TAG.matcher(new String(body, 0, length, ISO_8859_1)).find();
  }

  /** Whether more of the text is invalid than is valid and beyond ASCII. */
  private static boolean isByNameAlone(String text) {
    int invalid = 0;
    int valid = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      invalid += c == '\ufffd' ? 1 : 0;
      valid += c >= 0x80 && c != '\ufffd' ? 1 : 0;
    }
    return invalid > valid;
  }
}
