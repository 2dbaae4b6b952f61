package io.calque.input;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
          "description");

  static final List<String> TITLE = List.of("title", "headline");
  static final List<String> ID = List.of("id");

  private Columns() {}

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
