package io.calque.extract;

import java.util.Locale;
import java.util.Set;

/** Language tags such as {@code en-GB}, as pages declare them. */
final class LanguageTag {
  private static final int FEWEST_LETTERS = 300;
  private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

  private LanguageTag() {}

  /** The primary language in lower case, or empty. */
  static String base(String tag) {
    int end = 0;
    while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
      end++;
    }
    return tag.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a page that declares another language holds English text. The reverse is no sign of
   * anything: {@code lang="en"} is what many editors write unless told otherwise.
   *
   * @param letters letters of the text
   */
  static boolean contradicts(String declared, String guessed, int letters) {
    String base = base(declared);
    return "en".equals(guessed)
        && letters >= FEWEST_LETTERS
        && !"en".equals(base)
        && CODES.contains(base);
  }
}
