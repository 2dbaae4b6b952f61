package io.calque.simulate;

import java.util.Map;

/** How often lower-case words occur in a language. Immutable and thread-safe. */
public final class WordFrequencies {
  private final Map<String, Integer> counts;
  private final long total;

  private WordFrequencies(Map<String, Integer> counts) {
    this.counts = counts;
    this.total = counts.values().stream().mapToLong(Integer::longValue).sum();
  }

  /** Frequencies given as counts of lower-case words. */
  public static WordFrequencies of(Map<String, Integer> counts) {
    return new WordFrequencies(Map.copyOf(counts));
  }

  /** Occurrences of a lower-case word; 0 if it was not seen. */
  public int count(String word) {
    return counts.getOrDefault(word, 0);
  }

  /** Occurrences of {@code word} in a million words; 0 if nothing was counted. */
  public double perMillion(String word) {
    return total == 0 ? 0 : count(word) * 1e6 / total;
  }

  /** Occurrences in a million words of the rarest word of a phrase. */
  public double rarestPerMillion(String phrase) {
    double least = Double.MAX_VALUE;
    int start = 0;
    for (int space = phrase.indexOf(' '); space >= 0; space = phrase.indexOf(' ', start)) {
      least = Math.min(least, perMillion(phrase.substring(start, space)));
      start = space + 1;
    }
    return Math.min(least, perMillion(phrase.substring(start)));
  }
}
