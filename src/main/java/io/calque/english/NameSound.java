package io.calque.english;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How a name sounds, coarsely: spellings that transliteration confuses get the same key ({@code
 * Qin} and {@code Keane}, {@code Modi} and {@code Moody}, {@code Antony} and {@code Anthony}). Not
 * an established algorithm: Soundex and Metaphone drop the vowels, which for names of one syllable
 * makes strangers equal.
 */
public final class NameSound {
  private static final String VOWELS = "aeiouy";
  private static final String[][] CONSONANTS = {
    {"tch", "K"}, {"sch", "S"}, {"ch", "K"}, {"ck", "K"}, {"kh", "K"}, {"qu", "K"}, {"sh", "S"},
    {"zh", "Z"}, {"th", "T"}, {"dh", "D"}, {"ph", "F"}, {"gh", "G"}, {"bh", "B"}, {"ts", "S"},
    {"dj", "J"}, {"q", "K"}, {"k", "K"}, {"c", "K"}, {"x", "S"}, {"w", "V"}, {"h", ""}
  };

  private NameSound() {}

  /** The key of {@code name}: capital letters, one a sound; empty if it has no Latin letter. */
  public static String key(String name) {
    String s = plain(name);
    if (s.length() > 3 && s.endsWith("e") && !isVowel(s, s.length() - 2)) {
      s = s.substring(0, s.length() - 1);
    }
    StringBuilder key = new StringBuilder(s.length());
    int i = 0;
    while (i < s.length()) {
      i = isVowel(s, i) ? vowels(s, i, key) : consonant(s, i, key);
    }
    return key.toString();
  }

  /** {@code name} as lower-case Latin letters only: no accents, hyphens or apostrophes. */
  public static String plain(String name) {
    if (isPlain(name)) {
      return name;
    }
    String lower = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      if (isLetter(lower.charAt(i))) {
        letters.append(lower.charAt(i));
      }
    }
    return letters.toString();
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!isLetter(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isVowel(String s, int i) {
    return VOWELS.indexOf(s.charAt(i)) >= 0;
  }

  private static int vowels(String s, int start, StringBuilder key) {
    int end = start;
    while (end < s.length() && isVowel(s, end)) {
      end++;
    }
    String group = s.substring(start, end);
    char first = group.charAt(0);
    if (group.contains("ee") || group.equals("ea") || group.equals("ie") || group.equals("ei")) {
      append(key, "I");
    } else if (first == 'i' || first == 'y') {
      append(key, "I");
    } else if (group.equals("oa")) {
      append(key, "U");
      append(key, "A");
    } else if (first == 'o' || first == 'u') {
      append(key, "U");
    } else if (first == 'e' || group.equals("ai") || group.equals("ay")) {
      append(key, "E");
    } else {
      append(key, "A");
    }
    return end;
  }

  private static int consonant(String s, int i, StringBuilder key) {
    if (s.charAt(i) == 'c' && i + 1 < s.length() && "eiy".indexOf(s.charAt(i + 1)) >= 0) {
      append(key, "S");
      return i + 1;
    }
    for (String[] rule : CONSONANTS) {
      if (s.startsWith(rule[0], i)) {
        append(key, rule[1]);
        return i + rule[0].length();
      }
    }
    append(key, s.substring(i, i + 1).toUpperCase(Locale.ROOT));
    return i + 1;
  }

  private static void append(StringBuilder key, String sound) {
    if (!sound.isEmpty() && (key.isEmpty() || key.charAt(key.length() - 1) != sound.charAt(0))) {
      key.append(sound);
    }
  }

  /** Levenshtein distance of two short strings. */
  public static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(diagonal + change, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
