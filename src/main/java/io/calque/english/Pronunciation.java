package io.calque.english;

import io.calque.table.TableRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Tells by spelling whether an English word begins with a vowel sound, where spelling tells. */
public final class Pronunciation {
  private static final String VOWELS = "aeiou";

  private static final Map<String, Set<String>> SPELLINGS = spellings();

  private static final Set<String> CONSONANT_SOUND = spelt("consonant");
  private static final Set<String> VOWEL_AFTER_ALL = spelt("vowel-after-all");
  private static final Set<String> UNSURE_H = spelt("unsure-h");

  /** Other words of three letters may be acronyms: "a url". */
  private static final Set<String> SHORT_WORDS = spelt("short");

  private static final Set<String> CONSONANT_WORDS = spelt("consonant-word");
  private static final Set<String> ASPIRATE_WORDS = spelt("aspirate-word");

  /** Sound of a word's beginning. */
  public enum Onset {
    VOWEL,
    CONSONANT,
    UNKNOWN
  }

  private Pronunciation() {}

  private static Map<String, Set<String>> spellings() {
    Map<String, Set<String>> spellings = new HashMap<>();
    for (TableRow row : EnglishLists.list("onsets.tsv").tsv("kind", "spelling")) {
      spellings.computeIfAbsent(row.get("kind"), kind -> new HashSet<>()).add(row.get("spelling"));
    }
    return spellings;
  }

  private static Set<String> spelt(String kind) {
    return Set.copyOf(SPELLINGS.getOrDefault(kind, Set.of()));
  }

  /** The onset of a word in lower case; UNKNOWN unless it is made of a to z and inner hyphens. */
  public static Onset of(String lower) {
    if (lower.length() < 3 || !isPlain(lower)) {
      return Onset.UNKNOWN;
    }
    if (VOWELS.indexOf(lower.charAt(0)) >= 0) {
      if (lower.length() == 3 && !SHORT_WORDS.contains(lower)) {
        return Onset.UNKNOWN;
      }
      return ofVowelLetter(lower);
    }
    if (lower.charAt(0) == 'h') {
      return startsWithAny(lower, UNSURE_H) ? Onset.UNKNOWN : ofAspirate(lower);
    }
    boolean readable = lower.length() >= 4 && hasVowelEarly(lower);
    return readable && !isPerhapsSpelledOut(lower) ? Onset.CONSONANT : Onset.UNKNOWN;
  }

  private static Onset ofVowelLetter(String lower) {
    if (CONSONANT_WORDS.contains(lower)) {
      return Onset.CONSONANT;
    }
    boolean glide = startsWithAny(lower, CONSONANT_SOUND) && !startsWithAny(lower, VOWEL_AFTER_ALL);
    return glide ? Onset.CONSONANT : Onset.VOWEL;
  }

  /** "an historic", "an hotel" and their like are accepted: only words stressed at once count. */
  private static Onset ofAspirate(String lower) {
    return ASPIRATE_WORDS.contains(lower) ? Onset.CONSONANT : Onset.UNKNOWN;
  }

  /** "an nginx module", "an xterm", "an ytterbium atom": the letter's name may be spoken. */
  private static boolean isPerhapsSpelledOut(String lower) {
    boolean vowelSecond = "aeiouy".indexOf(lower.charAt(1)) >= 0;
    return switch (lower.charAt(0)) {
      case 'x' -> true;
      case 'y' -> !vowelSecond;
      case 'l', 'm', 'n', 'r' -> !vowelSecond;
      case 'f' -> !vowelSecond && "lr".indexOf(lower.charAt(1)) < 0;
      case 's' -> !vowelSecond && (lower.length() < 5 || "chklmnpqtw".indexOf(lower.charAt(1)) < 0);
      default -> false;
    };
  }

  private static boolean hasVowelEarly(String lower) {
    for (int i = 1; i < Math.min(4, lower.length()); i++) {
      if ("aeiouy".indexOf(lower.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlain(String lower) {
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if ((c < 'a' || c > 'z') && (c != '-' || i == 0)) {
        return false;
      }
    }
    return true;
  }

  private static boolean startsWithAny(String word, Set<String> beginnings) {
    return beginnings.stream().anyMatch(word::startsWith);
  }
}
