package io.calque.model;

import java.util.List;

/**
 * What each number of a candidate adds to the log-odds that it stood in its place.
 *
 * @param names {@link #NAMES}, so that a file tells what it holds
 * @param weights one for each name
 */
public record WordingWeights(List<String> names, List<Double> weights) {
  /**
   * The numbers, each against the words that stand there now: prior of the dictionary and the
   * thesaurus, fit, pairs, triples and bits of the statistics, nearness in the thesaurus,
   * frequency, what the dictionary says beside the prior, shape, and the transformer's
   * log-likelihood where one has read.
   */
  public static final List<String> NAMES =
      List.of(
          "prior",
          "fit",
          "pairs",
          "triples",
          "bits",
          "nearness",
          "no neighbour",
          "frequency",
          "listed",
          "manners",
          "phrase",
          "length",
          "same beginning",
          "unknown",
          "likelihood",
          "no piece");

  /** Checks names and numbers and copies the lists. */
  public WordingWeights {
    names = List.copyOf(names);
    weights = List.copyOf(weights);
    if (!names.equals(NAMES) || weights.size() != NAMES.size()) {
      throw new IllegalArgumentException("names " + names + ", expected " + NAMES);
    }
    if (!weights.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("weights " + weights + " are not all finite");
    }
  }

  /** The log-odds of a candidate, up to a constant of its place. */
  double value(WordingCandidate candidate) {
    double sum = 0;
    for (int i = 0; i < weights.size(); i++) {
      sum += weights.get(i) * candidate.numbers().get(i);
    }
    return sum;
  }
}
