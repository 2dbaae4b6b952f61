package io.calque.input;

import java.util.Locale;

/** Reads what a Content-Type header says, however it is written. */
final class MediaTypes {
  private static final String CHARSET = "charset=";

  private MediaTypes() {}

  /** The type without its parameters, in lower case. */
  static String of(String header) {
    int end = header.indexOf(';');
    return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** Whether it is that of a web page. */
  static boolean isPage(String type) {
    return type.equals("text/html") || type.equals("application/xhtml+xml");
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
