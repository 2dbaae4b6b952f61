package io.calque.simulate;

import java.util.Locale;

/** Gives a replacement the letter case of what it replaces. */
final class LetterCase {
  private LetterCase() {}

  /**
   * {@code replacement} as {@code original} is written: all in capitals, every word with one, or
   * the first; its own capitals stay.
   */
  static String like(String original, String replacement) {
    if (!Character.isUpperCase(original.charAt(0))) {
      return replacement;
    }
    String lower = original.toLowerCase(Locale.ROOT);
    boolean shouted =
        original.equals(original.toUpperCase(Locale.ROOT))
            && original.chars().filter(Character::isLetter).count() > 1;
    if (shouted && !original.equals(lower)) {
      return replacement.toUpperCase(Locale.ROOT);
    }
    return isTitle(original) ? title(replacement) : capitalised(replacement);
  }

  /** Whether there are several words and every one begins with a capital. */
  private static boolean isTitle(String wording) {
    String[] words = wording.split(" ");
    for (String word : words) {
      if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
        return false;
      }
    }
    return words.length > 1;
  }

  private static String title(String wording) {
    StringBuilder out = new StringBuilder();
    for (String word : wording.split(" ")) {
      out.append(out.isEmpty() ? "" : " ").append(capitalised(word));
    }
    return out.toString();
  }

  /** With a capital at its beginning. */
  static String capitalised(String wording) {
    return wording.isEmpty()
        ? wording
        : wording.substring(0, 1).toUpperCase(Locale.ROOT) + wording.substring(1);
  }
}
