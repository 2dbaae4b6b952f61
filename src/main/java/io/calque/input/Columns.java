package io.calque.input;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which column or field holds what. */
final class Columns {
  /** Usual names of the text, best first. */
  static final List<String> TEXT =
      List.of(
          "text",
          "content",
          "body",
          "article",
          "article_text",
          "full_text",
          "fulltext",
          "sentence",
          "paragraph",
          "message",
          "comment",
          "description",
          "html",
          "raw_html",
          "content_html",
          "body_html",
          "html_body",
          "html_content",
          "main_text",
          "maintext",
          "article_body",
          "articlebody",
          "post_content",
          "selftext",
          "story");

  /** HTML as a word of a name, {@code raw_html} say. */
  private static final Pattern HTML =
      Pattern.compile("(?:^|[^a-z])html(?:$|[^a-z])", Pattern.CASE_INSENSITIVE);

  static final List<String> TITLE = List.of("title", "headline");
  static final List<String> ID = List.of("id");

  private Columns() {}

  /** Whether the name says that the texts are pages or pieces of them. */
  static boolean isOfPages(String name) {
    return HTML.matcher(name).find();
  }

  /** The name among {@code names} that is one of {@code usual}, whatever its case. */
  static Optional<String> guess(List<String> names, List<String> usual) {
    for (String wanted : usual) {
      for (String name : names) {
        if (name.strip().toLowerCase(Locale.ROOT).equals(wanted)) {
          return Optional.of(name);
        }
      }
    }
    return Optional.empty();
  }
}
