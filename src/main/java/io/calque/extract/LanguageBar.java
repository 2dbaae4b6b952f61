package io.calque.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The list of languages that a page-translation plugin shows. */
final class LanguageBar {
  private static final int FEWEST = 6;
  private static final int LONGEST = 4_000;

  private final Set<String> names = new HashSet<>();

  LanguageBar() {
    for (String code : Locale.getISOLanguages()) {
      Locale language = Locale.forLanguageTag(code);
      names.add(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT));
    }
    names.addAll(List.of("chinese", "simplified", "traditional", "haitian", "creole", "scots"));
  }

  /** Whether {@code line} is six or more names of languages and nothing else. */
  boolean matches(String line) {
    if (line.length() > LONGEST || line.length() < FEWEST * 4) {
      return false;
    }
    int start = Words.next(line, 0);
    int end = Words.end(line, start);
    if (isAscii(line, start, end)
        && !names.contains(line.substring(start, end).toLowerCase(Locale.ROOT))) {
      return false;
    }
    int count = 0;
    for (String word : line.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (!word.isEmpty()) {
        if (!names.contains(word)) {
          return false;
        }
        count++;
      }
    }
    return count >= FEWEST;
  }

  /** Whether a word is, and what follows it: only then its lower case is known without the rest. */
  private static boolean isAscii(String line, int start, int end) {
    for (int i = start; i < Math.min(end + 1, line.length()); i++) {
      if (line.charAt(i) >= 128) {
        return false;
      }
    }
    return start < end;
  }
}
