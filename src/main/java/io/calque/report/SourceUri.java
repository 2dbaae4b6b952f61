package io.calque.report;

import io.calque.text.Article;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes the name of a source as a URI reference (RFC 3986). */
final class SourceUri {
  private static final String UNRESERVED = "-._~";
  private static final String PATH = UNRESERVED + "/!$&'()*+,;=:@";
  private static final String URL = PATH + "?";

  /** A surrogate without its partner, which UTF-8 cannot hold. */
  private static final Pattern LONE = Pattern.compile("\\p{Cs}");

  private SourceUri() {}

  /**
   * An absolute URI for a source that is a web address, else a relative reference: a row's id
   * ({@code FILE#ID}) is its fragment, characters a URI cannot hold are percent-encoded, and no
   * name of a file can be read as a scheme or a host.
   */
  static String of(Article article) {
    String source = article.source();
    boolean web = !source.isEmpty() && source.equals(article.address());
    int mark = source.lastIndexOf('#');
    String name = mark < 0 ? source : source.substring(0, mark);
    String fragment = mark < 0 ? "" : "#" + encoded(source.substring(mark + 1), URL, true);
    return (web ? encoded(name, URL, true) : path(name)) + fragment;
  }

  private static String path(String name) {
    String path = encoded(name.replace('\\', '/'), PATH, false);
    int first = 0;
    while (first + 1 < path.length()
        && path.charAt(first) == '/'
        && path.charAt(first + 1) == '/') {
      first++;
    }
    path = path.substring(first);
    int colon = path.indexOf(':');
    int slash = path.indexOf('/');
    boolean scheme = colon >= 0 && (slash < 0 || colon < slash);
    return scheme || path.isEmpty() ? "./" + path : path;
  }

  private static String encoded(String text, String allowed, boolean hasEscapes) {
    byte[] bytes = LONE.matcher(text).replaceAll("\uFFFD").getBytes(StandardCharsets.UTF_8);
    StringBuilder uri = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xFF);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      boolean escape = hasEscapes && c == '%' && isHex(bytes, i + 1) && isHex(bytes, i + 2);
      if (letter || escape || allowed.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return uri.toString();
  }

  private static boolean isHex(byte[] bytes, int at) {
    return at < bytes.length && Character.digit(bytes[at], 16) >= 0;
  }
}
