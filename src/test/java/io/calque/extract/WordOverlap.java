package io.calque.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How many words an extracted text shares with the known one, counted as often as they stand in
 * both.
 *
 * @param shared words in both
 * @param found words in the extracted text
 * @param known words in the known text
 */
record WordOverlap(int shared, int found, int known) {
  static WordOverlap of(String extracted, String expected) {
    Map<String, Integer> left = new HashMap<>();
    int known = 0;
    for (String word : words(expected)) {
      left.merge(word, 1, Integer::sum);
      known++;
    }
    int shared = 0;
    int found = 0;
    for (String word : words(extracted)) {
      found++;
      if (left.merge(word, -1, Integer::sum) >= 0) {
        shared++;
      }
    }
    return new WordOverlap(shared, found, known);
  }

  private static String[] words(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    return plain.isEmpty() ? new String[0] : plain.split(" ");
  }

  double precision() {
    return found == 0 ? 0 : (double) shared / found;
  }

  double recall() {
    return known == 0 ? 0 : (double) shared / known;
  }

  double f1() {
    return shared == 0 ? 0 : 2.0 * shared / (found + known);
  }
}
