package io.calque.segment;

import io.calque.table.ResourceList;
import io.calque.text.Language;
import java.util.Set;

/** A set of words from a list that comes with the program. */
record Wordlist(Set<String> words) {
  Wordlist {
    words = Set.copyOf(words);
  }

  static Wordlist load(Language language, String name) {
    return new Wordlist(ResourceList.of(Wordlist.class, language, name).entries());
  }

  boolean contains(String word) {
    return words.contains(word);
  }
}
