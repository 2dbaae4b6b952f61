package io.calque.signal;

import io.calque.table.ResourceList;
import io.calque.table.TableRow;
import io.calque.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The lists of one language.
 *
 * @param language whose
 */
record Lexicons(Language language) {
  /** The entries of a list of words. */
  Set<String> words(Lexicon lexicon) {
    return Set.copyOf(lexicon.in(language).entries());
  }

  /** The same, for texts in which hardly any word is one of them. */
  WordIndex<String> index(Lexicon lexicon) {
    return WordIndex.of(lexicon.in(language).entries());
  }

  /** The rows of a table, in order. */
  List<TableRow> rows(Lexicon lexicon, String... columns) {
    return lexicon.in(language).csv(columns);
  }

  /** All of them, in a fixed order. */
  List<ResourceList> all() {
    return Arrays.stream(Lexicon.values()).map(lexicon -> lexicon.in(language)).toList();
  }
}
