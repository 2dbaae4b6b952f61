package io.calque.evaluate;

import java.util.Arrays;
import java.util.List;

/** How well scores tell positives from negatives. */
final class Ranking {
  private final double[] positives;
  private final double[] negatives;

  Ranking(List<Double> positives, List<Double> negatives) {
    this.positives = sorted(positives);
    this.negatives = sorted(negatives);
  }

  int positives() {
    return positives.length;
  }

  int negatives() {
    return negatives.length;
  }

  boolean isEmpty() {
    return positives.length == 0 || negatives.length == 0;
  }

  /** Area under the ROC curve, 0 to 1: chance that a positive scores above a negative. */
  double auc() {
    double wins = 0;
    int below = 0;
    int atMost = 0;
    for (double score : positives) {
      while (below < negatives.length && negatives[below] < score) {
        below++;
      }
      atMost = Math.max(atMost, below);
      while (atMost < negatives.length && negatives[atMost] <= score) {
        atMost++;
      }
      wins += below + (atMost - below) / 2.0;
    }
    return wins / ((double) positives.length * negatives.length);
  }

  /** Positives found where at most {@code rate} of the negatives are. */
  Proportion found(double rate) {
    int allowed = (int) Math.floor(rate * negatives.length);
    double threshold = negatives[negatives.length - 1 - Math.min(allowed, negatives.length - 1)];
    int hits = 0;
    for (double score : positives) {
      hits += score > threshold ? 1 : 0;
    }
    return new Proportion(hits, positives.length);
  }

  private static double[] sorted(List<Double> scores) {
    double[] out = scores.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(out);
    return out;
  }
}
