package io.calque.english;

import java.util.Set;

/** Tells plural nouns by form; knows only forms that can hardly be verbs or adjectives. */
public final class Nouns {
  private static final Set<String> PLURALS =
      Set.copyOf(EnglishLists.list("plural-nouns.txt").entries());
  private static final Set<String> SUFFIXES =
      Set.copyOf(EnglishLists.list("plural-endings.txt").entries());
  private static final Set<String> VERBS =
      Set.copyOf(EnglishLists.list("plural-like-verbs.txt").entries());

  private Nouns() {}

  /** Whether a lower-case word is surely the plural of a noun. */
  public static boolean isPlural(String lower) {
    if (PLURALS.contains(lower)) {
      return true;
    }
    if (lower.length() < 7 || VERBS.contains(lower)) {
      return false;
    }
    for (String suffix : SUFFIXES) {
      if (lower.endsWith(suffix)) {
        return true;
      }
    }
    return false;
  }

  /** The singular of a word that {@link #isPlural} knows. */
  static String singular(String plural) {
    return switch (plural) {
      case "men" -> "man";
      case "women" -> "woman";
      case "children" -> "child";
      case "people" -> "person";
      case "movies" -> "movie";
      default -> {
        int length = plural.length();
        yield plural.endsWith("ies")
            ? plural.substring(0, length - 3) + "y"
            : plural.endsWith("sses")
                ? plural.substring(0, length - 2)
                : plural.substring(0, length - 1);
      }
    };
  }
}
