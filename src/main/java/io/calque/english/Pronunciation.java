package io.calque.english;

import java.util.List;
import java.util.Set;

/** Tells by spelling whether an English word begins with a vowel sound, where spelling tells. */
public final class Pronunciation {
  private static final String VOWELS = "aeiou";
  private static final List<String> CONSONANT_SOUND =
      List.of(
          ("eu ew one- onet onen once ubi uke uku una uni ura uri uro usa use usi usu uta ute uti"
                  + " uto ouija oui uvu ufo")
              .split(" "));
  private static final List<String> VOWEL_AFTER_ALL =
      List.of(
          ("unab unac unad unaf unai unal unam unanc unann unans unant unap unarm unarg unas unat"
                  + " unau unav unaw unide unim unin unir urb uns usher")
              .split(" "));
  private static final List<String> SILENT_H =
      List.of("hour", "honest", "honor", "honour", "heir", "herb", "homage", "hors");

  /** Other words of three letters may be acronyms: "a url". */
  private static final Set<String> SHORT_WORDS =
      Set.of("old ill ice oil age act aim odd own end egg eye era arm art ash one use".split(" "));

  private static final Set<String> CONSONANT_WORDS = Set.of("one", "ones", "oneself", "use", "u");

  /** Sound of a word's beginning. */
  public enum Onset {
    VOWEL,
    CONSONANT,
    UNKNOWN
  }

  private Pronunciation() {}

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
      return startsWithAny(lower, SILENT_H) ? Onset.UNKNOWN : ofAspirate(lower);
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
    return Set.of(
                ("house huge high hard human hand head heart home hope heavy helpful happy hostage "
                        + "half health healthy higher")
                    .split(" "))
            .contains(lower)
        ? Onset.CONSONANT
        : Onset.UNKNOWN;
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

  private static boolean startsWithAny(String word, List<String> beginnings) {
    return beginnings.stream().anyMatch(word::startsWith);
  }
}
