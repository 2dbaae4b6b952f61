package io.calque.signal;

import io.calque.table.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A row of a list of calques.
 *
 * @param id unique among all lists: {@code ru-framework}
 * @param kind what it is in its language
 * @param reason for a reader, with the languages and, where the row knows it, the wording there
 * @param phrase what to flag, what to suggest, the score and the examples
 * @param source how it is known that translations have it and English hardly does
 */
record CalqueRule(String id, CalqueKind kind, String reason, PhraseRule phrase, String source) {
  /** The columns of a list. */
  static final String[] COLUMNS = {
    "id", "kind", "also", "original", "pattern", "suggestion", "score", "hit", "near-miss", "source"
  };

  CalqueRule {
    if (id.isBlank() || source.isBlank()) {
      throw new IllegalArgumentException("id '" + id + "' or source '" + source + "' is empty");
    }
  }

  /**
   * The rule of a row.
   *
   * @param language ISO 639-1 code of the list's language
   * @throws IllegalArgumentException saying what is wrong with the row
   */
  static CalqueRule of(String language, TableRow row, WordClasses classes) {
    CalqueKind kind = CalqueKind.of(row.get("kind"));
    PhrasePattern pattern = PhrasePattern.keyed(row.get("pattern"), classes);
    List<String> languages = new ArrayList<>(List.of(name(language)));
    for (String other : row.get("also").strip().split(" +")) {
      if (!other.isEmpty()) {
        languages.add(name(other));
      }
    }
    String original = row.get("original");
    String reason =
        kind.words()
            + " as in "
            + oneOf(languages)
            + (original.isEmpty() ? "" : ": “" + original + "”");
    return new CalqueRule(
        row.get("id"), kind, reason, PhraseRule.of(row, pattern, "general"), row.get("source"));
  }

  private static String oneOf(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  private static String name(String language) {
    String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.ENGLISH);
    if (name.equals(language)) {
      throw new IllegalArgumentException("'" + language + "' is not the code of a language");
    }
    return name;
  }
}
