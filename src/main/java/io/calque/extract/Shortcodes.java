package io.calque.extract;

import io.calque.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds template shortcodes: bracketed names with an underscore and a digit or two parts ({@code
 * [ad_1]}, {@code [vc_row]}), with attributes ({@code [slot block="4"]}), closing ({@code [/row]}),
 * or known. Editorial brackets ({@code [sic]}, {@code [1]}, {@code [the president]}) are none.
 */
final class Shortcodes {
  /** Bounded, so linear. */
  private static final Pattern BRACKET =
      Pattern.compile("\\[(/?)([A-Za-z][A-Za-z0-9_-]{0,39})((?:\\s[^\\[\\]\\n]{0,400})?)\\s?/?\\]");

  private static final Pattern ATTRIBUTE = Pattern.compile("^\\s+[A-Za-z][\\w-]{0,39}=\\S");

  private static final Set<String> KNOWN =
      Set.of(
          "gallery",
          "playlist",
          "adinserter",
          "adsense",
          "embedyt",
          "toc",
          "contact-form-7",
          "mc4wp",
          "sharethis",
          "addtoany",
          "ads",
          "adrotate",
          "gtranslate",
          "google-translator",
          "weglot",
          "ratings",
          "related-posts",
          "newsletter");

  private Shortcodes() {}

  /** The shortcodes in {@code text}, in order. */
  static List<Span> in(String text) {
    if (text.indexOf('[') < 0) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    Matcher matcher = BRACKET.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(2).toLowerCase(Locale.ROOT);
      boolean bare = matcher.group(3).isBlank();
      if (ATTRIBUTE.matcher(matcher.group(3)).find()
          || (bare && (!matcher.group(1).isEmpty() || isTechnical(name)))) {
        found.add(new Span(matcher.start(), matcher.end()));
      }
    }
    return found;
  }

  private static boolean isTechnical(String name) {
    return KNOWN.contains(name) || name.indexOf('_') > 0;
  }
}
