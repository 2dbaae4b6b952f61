package io.calque.input;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Tells HTML from plain text by how it begins. */
final class PageStart {
  private static final int LONGEST_NAME = 12;

  /** Elements that prose put into a cell begins with. */
  private static final Set<String> ELEMENTS =
      Set.of(
          ("article main section header div p h1 h2 h3 h4 ul ol table figure blockquote span img br"
                  + " center font strong em b i a body head")
              .split(" "));

  /** Elements by which browsers tell a page that nothing is said of (WHATWG MIME Sniffing). */
  private static final Set<String> SNIFFED =
      Set.of(
          ("!doctype html head script iframe h1 div font table a style title b body br p meta link"
                  + " !--")
              .split(" "));

  private PageStart() {}

  /** Whether bytes of unknown type are a page, as browsers tell by their first. */
  static boolean isSniffed(byte[] bytes) {
    String text = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1);
    String lower = start(text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text);
    int end = 1;
    while (end < lower.length() && " \t\r\n/>".indexOf(lower.charAt(end)) < 0) {
      end++;
    }
    return isPage(lower)
        || (lower.startsWith("<")
            && (lower.startsWith("<!--") || SNIFFED.contains(lower.substring(1, end))));
  }

  /** Whether a file that begins with {@code sample} is a web page. */
  static boolean isPage(String sample) {
    String lower = start(sample);
    return lower.startsWith("<!doctype html")
        || lower.startsWith("<html")
        || (lower.startsWith("<?xml") && lower.contains("<html"));
  }

  /**
   * Whether the text of a row is HTML: a page, or a piece of one that begins with an element and
   * closes one.
   */
  static boolean isFragment(String text) {
    String lower = start(text);
    if (!lower.startsWith("<")) {
      return false;
    }
    int end = 1;
    while (end < lower.length() && Character.isLetterOrDigit(lower.charAt(end))) {
      end++;
    }
    boolean isElement =
        end < LONGEST_NAME
            && end < lower.length()
            && " \t\r\n/>".indexOf(lower.charAt(end)) >= 0
            && ELEMENTS.contains(lower.substring(1, end));
    return isPage(text) || (isElement && text.contains("</"));
  }

  private static String start(String text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = Math.min(text.length(), start + 200);
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }
}
