package io.calque.signal;

import io.calque.table.TableRow;
import java.util.List;
import java.util.Locale;

/**
 * A name as a language other than English writes it: {@code Moskau}.
 *
 * @param words its words in lower case, at least one
 * @param english the same name in English text
 * @param place whether it names a place; a person otherwise
 * @param language whose form it is, in words for a reader
 * @param alone whether it is a trace where the article has no other form of the name
 */
record NameForm(List<String> words, String english, boolean place, String language, boolean alone) {
  /** The columns of the list. */
  static final String[] COLUMNS = {"form", "english", "kind", "language", "alone", "source"};

  NameForm {
    words = List.copyOf(words);
    if (words.isEmpty() || english.isBlank() || language.isBlank()) {
      throw new IllegalArgumentException("a form " + words + " of '" + english + "' lacks a part");
    }
  }

  /**
   * The form of a row.
   *
   * @throws io.calque.text.BadDataException naming the place of a row that cannot be read
   */
  static NameForm of(TableRow row) {
    String kind = row.get("kind");
    String alone = row.get("alone");
    if (!kind.equals("place") && !kind.equals("person")) {
      throw row.bad("place or person", "'" + kind + "'");
    }
    if (!alone.equals("yes") && !alone.equals("no")) {
      throw row.bad("yes or no", "'" + alone + "'");
    }
    if (row.get("form").isBlank() || row.get("english").isBlank() || row.get("source").isBlank()) {
      throw row.bad("a form, the English one and a source", row.fields().toString());
    }
    return new NameForm(
        words(row.get("form")),
        row.get("english"),
        kind.equals("place"),
        row.get("language"),
        alone.equals("yes"));
  }

  /** A name cut into words in lower case. */
  static List<String> words(String name) {
    return List.of(name.strip().toLowerCase(Locale.ROOT).split(" +"));
  }
}
