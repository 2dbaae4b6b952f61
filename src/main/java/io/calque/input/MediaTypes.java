package io.calque.input;

import java.util.Locale;
import java.util.Set;

/** Reads what a Content-Type header says, however it is written. */
final class MediaTypes {
  private static final String CHARSET = "charset=";

  private static final Set<String> PAGES =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          "html",
          "htm",
          "xhtml",
          "text/htm",
          "text/xhtml",
          "application/html",
          "application/xhtml",
          "application/vnd.wap.xhtml+xml");

  private static final Set<String> UNKNOWN =
      Set.of("unknown/unknown", "application/unknown", "*/*", "text/*");

  private MediaTypes() {}

  /** The type without its parameters, in lower case. */
  static String of(String header) {
    int end = 0;
    while (end < header.length() && "; ,\t".indexOf(header.charAt(end)) < 0) {
      end++;
    }
    return header.substring(0, end).strip().toLowerCase(Locale.ROOT);
  }

  /** Whether it is that of a web page, also one that is written carelessly. */
  static boolean isPage(String type) {
    return PAGES.contains(type);
  }

  /**
   * Whether nothing is said, or nothing that means something: browsers look at the content then.
   */
  static boolean isUnknown(String type) {
    return type.indexOf('/') < 0 || UNKNOWN.contains(type);
  }

  /** The charset parameter as it stands, without quotation marks; empty where there is none. */
  static String charset(String header) {
    int start = header.toLowerCase(Locale.ROOT).indexOf(CHARSET);
    if (start < 0) {
      return "";
    }
    String value = header.substring(start + CHARSET.length());
    int end = value.indexOf(';');
    return (end < 0 ? value : value.substring(0, end)).replace("\"", "").replace("'", "").strip();
  }
}
