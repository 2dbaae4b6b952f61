package io.calque.site;

import io.calque.extract.Extractor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Tells the language of a comment form by its wording, as the extractor's list has it. */
final class TemplateLanguages {
  private static final String FORMS = "comment-forms.tsv";

  private final Map<String, String> languages;

  private TemplateLanguages(Map<String, String> languages) {
    this.languages = Map.copyOf(languages);
  }

  /** The languages of the extractor's list. */
  static TemplateLanguages known() {
    try (InputStream in =
        Objects.requireNonNull(Extractor.class.getResourceAsStream(FORMS), FORMS)) {
      Map<String, String> languages = new HashMap<>();
      for (String row : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        int tab = row.indexOf('\t');
        if (tab > 0 && row.charAt(0) != '#') {
          languages.putIfAbsent(letters(row.substring(tab + 1)), row.substring(0, tab));
        }
      }
      return new TemplateLanguages(languages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** ISO 639-1 code of the language of a line, or of its first sentence. */
  Optional<String> of(String line) {
    int end = line.indexOf('.');
    return Optional.ofNullable(languages.get(letters(line)))
        .or(
            () ->
                Optional.ofNullable(
                    end < 0 ? null : languages.get(letters(line.substring(0, end)))));
  }

  private static String letters(String line) {
    StringBuilder letters = new StringBuilder();
    line.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetter)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
