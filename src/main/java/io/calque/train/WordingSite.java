package io.calque.train;

import io.calque.english.InverseDictionary;
import io.calque.text.Sentence;
import java.util.Locale;

/**
 * A replaced word or phrase whose original is known.
 *
 * @param sentence that it stands in
 * @param from index of its first word
 * @param to one past its last
 * @param original what stood there
 * @param dictionary that does not know the pair from where it was taken
 * @param kind where it was taken from, for tables
 */
record WordingSite(
    Sentence sentence,
    int from,
    int to,
    String original,
    InverseDictionary dictionary,
    String kind) {
  /** Whether a wording of some words is what stood there. */
  boolean isOriginal(int first, int last, String wording) {
    return first == from && last == to && lower(wording).equals(lower(original));
  }

  private static String lower(String wording) {
    return wording.toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
