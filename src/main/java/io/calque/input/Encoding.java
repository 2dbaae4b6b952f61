package io.calque.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.calque.text.BadDataException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a file's bytes are to be decoded, from its first bytes.
 *
 * @param charset UTF-8 unless a mark, a pattern of NUL bytes or the page itself says otherwise
 * @param mark length of the byte-order mark in bytes
 */
record Encoding(Charset charset, int mark) {
  /** How many first bytes are looked at. */
  static final int SNIFFED = 4096;

  /** Share of control characters above which bytes are no text. */
  private static final double MOST_CONTROLS = 0.1;

  private static final Map<String, String> SIGNATURES = signatures();

  private static Map<String, String> signatures() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("%PDF-", "a PDF document");
    map.put("PK\u0003\u0004", "a ZIP archive or office document");
    map.put("\u0089PNG", "a PNG image");
    map.put("\u007fELF", "a program");
    map.put("\u001f\u008b", "gzip-compressed");
    map.put("GIF8", "a GIF image");
    map.put("\u00ff\u00d8\u00ff", "a JPEG image");
    map.put("BZh", "bzip2-compressed");
    map.put("\u00fd7zXZ", "xz-compressed");
    map.put("7z\u00bc\u00af", "a 7-Zip archive");
    map.put("Rar!", "a RAR archive");
    map.put("\u00d0\u00cf\u0011\u00e0", "an old office document");
    map.put("SQLite format 3", "a database");
    map.put("{\\rtf", "an RTF document");
    return map;
  }

  /**
   * The encoding of the file {@code name} that begins with {@code head}.
   *
   * @throws BadDataException if it is no text
   */
  static Encoding of(String name, byte[] head, boolean declared) {
    String latin = new String(head, ISO_8859_1);
    if (latin.startsWith("\u00ef\u00bb\u00bf")) {
      return new Encoding(UTF_8, 3);
    }
    if (latin.startsWith("\u00ff\u00fe\u0000\u0000")) {
      return new Encoding(Charset.forName("UTF-32LE"), 4);
    }
    if (latin.startsWith("\u00ff\u00fe")) {
      return new Encoding(UTF_16LE, 2);
    }
    if (latin.startsWith("\u00fe\u00ff")) {
      return new Encoding(UTF_16BE, 2);
    }
    SIGNATURES.forEach(
        (signature, kind) -> {
          if (latin.startsWith(signature)) {
            throw new BadDataException(name, "offset 0", "is " + kind + ", not text");
          }
        });
    Charset charset = wide(latin);
    if (charset.equals(UTF_8)) {
      refuseControls(name, latin);
      if (declared) {
        charset = DeclaredCharset.in(latin).orElse(UTF_8);
      }
    }
    return new Encoding(charset, 0);
  }

  /** UTF-16 by its NUL bytes, else UTF-8. */
  private static Charset wide(String latin) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < latin.length(); i++) {
      if (latin.charAt(i) == 0) {
        if (i % 2 == 0) {
          even++;
        } else {
          odd++;
        }
      }
    }
    int pairs = latin.length() / 2;
    if (pairs >= 2 && odd * 10 >= pairs * 7 && even * 50 <= pairs) {
      return UTF_16LE;
    }
    return pairs >= 2 && even * 10 >= pairs * 7 && odd * 50 <= pairs ? UTF_16BE : UTF_8;
  }

  private static void refuseControls(String name, String latin) {
    int controls = 0;
    int first = -1;
    for (int i = 0; i < latin.length(); i++) {
      char c = latin.charAt(i);
      if (c < ' ' && "\t\n\r\f\u001b".indexOf(c) < 0) {
        first = first < 0 ? i : first;
        controls++;
      }
    }
    if (controls > MOST_CONTROLS * latin.length()) {
      throw new BadDataException(
          name, "offset " + first, "binary data: " + controls + " control bytes near the start");
    }
  }
}
