package io.calque.score;

import java.util.List;

/**
 * A scored sentence with the probability of each of its words.
 *
 * @param score the score
 * @param replaced for each token of the sentence the probability that a spinner put it there, 0 to
 *     1; 0 for marks
 */
public record ExplainedSentence(SentenceScore score, List<Double> replaced) {
  /** Copies the list and checks its length and bounds. */
  public ExplainedSentence {
    replaced = List.copyOf(replaced);
    int tokens = score.sentence().tokens().size();
    if (replaced.size() != tokens) {
      throw new IllegalArgumentException(
          replaced.size() + " probabilities of " + tokens + " tokens");
    }
    for (double probability : replaced) {
      if (!(probability >= 0 && probability <= 1)) {
        throw new IllegalArgumentException("probability " + probability + " is not in 0 to 1");
      }
    }
  }
}
