package io.calque.model;

import java.util.Arrays;
import java.util.List;

/** Adds what the token model's scores in a sentence amount to. */
final class TokenScores {
  private static final int[] RANKS = {0, 1, 2, 4, 7};
  private static final int[] NAMES = {
    FeatureList.hash("first score"),
    FeatureList.hash("second score"),
    FeatureList.hash("third score"),
    FeatureList.hash("fifth score"),
    FeatureList.hash("eighth score")
  };
  private static final int FIRST_SECOND = FeatureList.hash("first, second score");
  private static final int EXPECTED = FeatureList.hash("expected");
  private static final int SHARE = FeatureList.hash("share");
  private static final int LIKELY = FeatureList.hash("likely");
  private static final int LENGTH_FIRST = FeatureList.hash("length, first score");

  private TokenScores() {}

  static void add(FeatureList features, List<Double> replaced) {
    double[] scores = new double[replaced.size()];
    double sum = 0;
    int likely = 0;
    for (int i = 0; i < scores.length; i++) {
      double score = replaced.get(i);
      scores[i] = score;
      sum += score;
      likely += score > 0.5 ? 1 : 0;
    }
    Arrays.sort(scores);
    for (int i = 0; i < RANKS.length; i++) {
      features.bin(NAMES[i], logOdds(scores, RANKS[i]), 0.5, -8, 8);
    }
    int first = FeatureList.bin(logOdds(scores, 0), 1, -8, 8);
    int second = FeatureList.bin(logOdds(scores, 1), 1, -8, 8);
    int length = FeatureList.bin(Math.log1p(scores.length), 0.5, 0, 5);
    features.add(FIRST_SECOND, FeatureList.both(first, second));
    features.add(LENGTH_FIRST, FeatureList.both(length, first));
    features.bin(EXPECTED, Math.log(0.05 + sum), 0.4, -3, 4);
    features.bin(SHARE, scores.length == 0 ? 0 : sum / scores.length, 0.03, 0, 0.6);
    features.add(LIKELY, Math.min(8, likely));
  }

  private static double logOdds(double[] ascending, int rank) {
    if (rank >= ascending.length) {
      return -9;
    }
    double score = ascending[ascending.length - 1 - rank];
    double clipped = Math.max(1e-5, Math.min(1 - 1e-5, score));
    return Math.log(clipped / (1 - clipped));
  }
}
