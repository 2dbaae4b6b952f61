package io.calque.input.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.calque.input.PageDecoder;
import io.calque.text.BadDataException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The texts of sitemaps and feeds as they are found on the web. */
final class ListText {
  /** Characters that tell what a file is. */
  private static final int START = 4096;

  /** Stands for an ampersand that begins no entity, where a parser would take it for one. */
  private static final char LONE = '\ufdd0';

  private static final Pattern LONE_AMPERSAND = Pattern.compile("&(?!#?[A-Za-z0-9]{1,31};)");

  private static final Pattern CONTROL =
      Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufeff\\ufffe\\uffff]");

  /** The first elements of sitemaps and feeds. */
  private static final Pattern LIST =
      Pattern.compile(
          "<(?:[a-z0-9]{1,20}:)?(?:rss|feed|rdf|urlset|sitemapindex)[\\s>]",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PAGE =
      Pattern.compile("<(?:html|head|body|!doctype html)[\\s>]", Pattern.CASE_INSENSITIVE);

  private ListText() {}

  /**
   * The text of a file without blanks around it and control characters, its lone ampersands marked.
   */
  static String decode(Listing.File file) {
    return CONTROL.matcher(bytes(file)).replaceAll("").strip();
  }

  private static String bytes(Listing.File file) {
    String place = file.location().toString();
    byte[] bytes = file.body().copy();
    try {
      return PageDecoder.decode(place, bytes, file.charset(), true);
    } catch (BadDataException e) {
      // a charset that nobody knows
    }
    try {
      return PageDecoder.decode(place, bytes, "", false);
    } catch (BadDataException e) {
      return new String(bytes, UTF_8);
    }
  }

  /** Hides ampersands that begin no entity. */
  static String hide(String text) {
    return LONE_AMPERSAND.matcher(text.replace(LONE, ' ')).replaceAll(String.valueOf(LONE));
  }

  /** Undoes {@link #hide} in a value. */
  static String shown(String value) {
    return value.replace(LONE, '&').strip();
  }

  /** Whether a text lists an address on each of its first lines. */
  static boolean isPlainList(String text) {
    List<String> lines =
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).limit(20).toList();
    return !lines.isEmpty()
        && lines.stream().filter(ListText::isAddress).count() * 10 >= lines.size() * 9L
        && isAddress(lines.get(0));
  }

  private static boolean isAddress(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return (lower.startsWith("http://") || lower.startsWith("https://"))
        && lower.chars().noneMatch(Character::isWhitespace);
  }

  /** Whether a text begins like a sitemap or feed of markup, not like a page. */
  static boolean isMarkupList(String text) {
    String start = text.substring(0, Math.min(text.length(), START));
    var list = LIST.matcher(start);
    var page = PAGE.matcher(start);
    return list.find() && !(page.find() && page.start() < list.start());
  }
}
