package io.calque.english;

import io.calque.table.ResourceList;
import java.util.List;
import java.util.stream.Stream;

/** The lists of English words that come with the program. */
public final class EnglishLists {
  private EnglishLists() {}

  /** All of them, in a fixed order. */
  public static List<ResourceList> all() {
    return Stream.of(
            "first-names.csv",
            "function-words.txt",
            "irregular-forms.tsv",
            "manner-words.tsv",
            "onsets.tsv",
            "parts-of-speech.tsv",
            "plural-endings.txt",
            "plural-like-verbs.txt",
            "plural-nouns.txt")
        .map(EnglishLists::list)
        .toList();
  }

  static ResourceList list(String name) {
    return ResourceList.of(EnglishLists.class, name);
  }
}
