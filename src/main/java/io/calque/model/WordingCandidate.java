package io.calque.model;

import java.util.List;

/**
 * A wording that may have stood in place of words {@code [from, to)} of a sentence.
 *
 * @param from index of the first word
 * @param to one past the last
 * @param text in lower case but for names
 * @param numbers what speaks for it, in the order of {@link WordingWeights#NAMES}
 */
public record WordingCandidate(int from, int to, String text, List<Double> numbers) {
  /** Checks the numbers and copies them. */
  public WordingCandidate {
    numbers = List.copyOf(numbers);
    if (numbers.size() != WordingWeights.NAMES.size()) {
      throw new IllegalArgumentException(
          numbers.size() + " numbers, expected " + WordingWeights.NAMES.size());
    }
  }
}
