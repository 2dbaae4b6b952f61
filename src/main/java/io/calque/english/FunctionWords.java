package io.calque.english;

import java.util.Set;

/** Words that no thesaurus replaces: their own rules do, and numbers and units stay as they are. */
public final class FunctionWords {
  private static final Set<String> WORDS =
      Set.copyOf(EnglishLists.list("function-words.txt").entries());

  private FunctionWords() {}

  public static boolean contains(String lower) {
    return WORDS.contains(lower);
  }
}
