package io.calque.signal;

import io.calque.english.NameSound;
import java.util.List;
import java.util.Locale;

/**
 * A key under which the romanisations of one Slavic surname are the same: {@code Petrov}, {@code
 * Petrow} and {@code Petroff}; {@code Shevchenko}, {@code Schewtschenko}, {@code Szewczenko} and
 * {@code Ševčenko}. It equates letters by the German, Polish, Czech, French and English tables for
 * Cyrillic, and knows names by their endings; nothing else has a key.
 */
final class SlavicSurname {
  private static final int SHORTEST = 6;

  /** What is written for what, in this order; the later ones see what the earlier have written. */
  private static final String[][] LETTERS = {
    {"schtsch", "3"}, {"szcz", "3"}, {"shch", "3"}, {"šč", "3"}, {"tsch", "4"}, {"tch", "4"},
    {"cz", "4"}, {"č", "4"}, {"ch", "4"}, {"sch", "5"}, {"sh", "5"}, {"sz", "5"}, {"š", "5"},
    {"zh", "6"}, {"ż", "6"}, {"ž", "6"}, {"ł", "l"}, {"ou", "u"}, {"w", "v"}, {"ff", "v"},
    {"j", "i"}, {"y", "i"}
  };

  private static final List<String> ENDINGS =
      List.of("ov", "ev", "ski", "skaia", "ova", "eva", "enko", "evi4", "ovi4", "4uk");

  private SlavicSurname() {}

  /** The key of a name; empty if it is short or has no such ending. */
  static String key(String name) {
    if (name.length() < SHORTEST) {
      return "";
    }
    String key = name.toLowerCase(Locale.ROOT);
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
