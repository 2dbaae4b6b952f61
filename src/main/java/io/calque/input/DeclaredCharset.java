package io.calque.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The charset that a page declares in a {@code meta} element or an XML declaration, however late.
 * Comments are skipped, and names that browsers do not know.
 */
final class DeclaredCharset {
  private static final int LONGEST_TAG = 1_000;
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(?<![\\w:-])([\\w:-]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++))");
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*+=\\s*+[\"']?([\\w:.-]++)", Pattern.CASE_INSENSITIVE);

  private DeclaredCharset() {}

  /** The first declared charset that is known in {@code page}, its bytes read as Latin-1. */
  static Optional<Charset> in(String page) {
    int at = page.indexOf('<');
    while (at >= 0) {
      int next = at + 1;
      if (page.startsWith("<!--", at)) {
        int end = page.indexOf("-->", at + 4);
        next = end < 0 ? page.length() : end + 3;
      } else if (page.regionMatches(true, at, "<meta", 0, 5) || page.startsWith("<?xml", at)) {
        String tag = tag(page, at);
        Optional<Charset> charset = label(tag).flatMap(DeclaredCharset::known);
        if (charset.isPresent()) {
          return charset;
        }
      }
      at = page.indexOf('<', next);
    }
    return Optional.empty();
  }

  private static String tag(String page, int start) {
    int most = Math.min(page.length(), start + LONGEST_TAG);
    int end = start + 1;
    while (end < most && page.charAt(end) != '>' && page.charAt(end) != '<') {
      end++;
    }
    return page.substring(start, end);
  }

  private static Optional<String> label(String tag) {
    Matcher attribute = ATTRIBUTE.matcher(tag);
    Optional<String> content = Optional.empty();
    boolean typed = false;
    while (attribute.find()) {
      String value = value(attribute);
      switch (attribute.group(1).toLowerCase(Locale.ROOT)) {
        case "charset" -> {
          return Optional.of(value);
        }
        case "encoding" -> {
          if (tag.startsWith("<?")) {
            return Optional.of(value);
          }
        }
        case "http-equiv" -> typed = true;
        case "content" -> {
          Matcher charset = CHARSET.matcher(value);
          content = charset.find() ? Optional.of(charset.group(1)) : Optional.empty();
        }
        default -> {}
      }
    }
    return typed ? content : Optional.empty();
  }

  private static String value(Matcher attribute) {
    for (int group = 2; group < 4; group++) {
      if (attribute.group(group) != null) {
        return attribute.group(group);
      }
    }
    return attribute.group(4);
  }

  /** A page whose declaration can be read as ASCII is not UTF-16. */
  private static Optional<Charset> known(String label) {
    return CharsetLabels.of(label)
        .map(charset -> charset.name().startsWith("UTF-16") ? UTF_8 : charset);
  }
}
