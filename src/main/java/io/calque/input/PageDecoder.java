package io.calque.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.calque.text.BadDataException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * Decodes a page as browsers do: by its byte-order mark, else by what the server said, else by what
 * the page itself says, else as UTF-8. What is not valid becomes U+FFFD; a page that is UTF-8 by
 * name alone is read as windows-1252.
 */
public final class PageDecoder {
  private static final Charset WESTERN = Charset.forName("windows-1252");

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
    Optional<Charset> served = Encoding.known(charset);
    Encoding encoding = Encoding.of(place, head, declared && served.isEmpty());
    boolean isSure = encoding.mark() > 0 || !encoding.charset().equals(UTF_8);
    Charset chosen = isSure ? encoding.charset() : served.orElse(UTF_8);
    int length = body.length - encoding.mark();
    String text = new String(body, encoding.mark(), length, chosen);
    if (chosen.equals(UTF_8) && isByNameAlone(text)) {
      text = new String(body, encoding.mark(), length, WESTERN);
    }
    return text.replace('\0', '\ufffd');
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
