package io.calque.signal;

import io.calque.english.NameSound;
import java.util.List;
import java.util.Locale;

/**
 * A key under which the romanisations of one Slavic surname are the same: {@code Petrov} and {@code
 * Petrow}; {@code Shevchenko}, {@code Schewtschenko}, {@code Szewczenko} and {@code Ševčenko}. It
 * equates letters by the German, Polish, Czech, French and English tables for Cyrillic, and knows
 * names by their endings; nothing else has a key. Names in {@code -off} are left out: firms and
 * emigrants keep them beside {@code -ov}.
 */
final class SlavicSurname {
  private static final int SHORTEST = 6;

  /** What is written for what, in this order; the later ones see what the earlier have written. */
  private static final String[][] LETTERS = {
    {"schtsch", "3"},
    {"szcz", "3"},
    {"shch", "3"},
    {"šč", "3"},
    {"tsch", "4"},
    {"tch", "4"},
    {"cz", "4"},
    {"č", "4"},
    {"sch", "5"},
    {"ch", "4"},
    {"sh", "5"},
    {"sz", "5"},
    {"š", "5"},
    {"zh", "6"},
    {"ż", "6"},
    {"ž", "6"},
    {"ł", "l"},
    {"ou", "u"},
    {"w", "v"},
    {"j", "i"},
    {"y", "i"}
  };

  private static final List<String> ENDINGS =
      List.of("ov", "ev", "ski", "skaia", "ova", "eva", "enko", "evi4", "ovi4", "4uk");

  /** How such names end before anything is equated; most words are told from them by this. */
  private static final List<String> WRITTEN_ENDINGS =
      List.of(
          "ov", "ow", "ev", "ew", "ski", "sky", "skij", "skiy", "skyj", "skyy", "skyi", "skii",
          "ński", "ova", "owa", "ová", "eva", "ewa", "evá", "skaya", "skaja", "skaia", "enko",
          "ich", "itsch", "icz", "itch", "yč", "ič", "ych", "uk");

  private SlavicSurname() {}

  /** The key of a name; empty if it is short or has no such ending. */
  static String key(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    if (name.length() < SHORTEST || WRITTEN_ENDINGS.stream().noneMatch(key::endsWith)) {
      return "";
    }
    for (String[] letter : LETTERS) {
      key = key.replace(letter[0], letter[1]);
    }
    key = plain(key).replaceAll("i++", "i");
    for (String ending : ENDINGS) {
      if (key.endsWith(ending) && key.length() > ending.length() + 1) {
        return key;
      }
    }
    return "";
  }

  /** Whether two spellings differ in accents alone. */
  static boolean isSameButForAccents(String one, String other) {
    return letters(one).equals(letters(other));
  }

  private static String letters(String name) {
    return NameSound.plain(name.toLowerCase(Locale.ROOT).replace('ł', 'l'));
  }

  /** Without accents; digits stay. */
  private static String plain(String key) {
    StringBuilder plain = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      plain.append(c < 0x80 ? String.valueOf(c) : NameSound.plain(String.valueOf(c)));
    }
    return plain.toString();
  }
}
