package io.calque.model;

/**
 * Turns the token model's score of a word and the transformer's into the features that make one
 * score of them: each by itself, and both together.
 */
public final class TokenFusion {
  /** Indexes are below this. */
  public static final int DIMENSION = 1 << 12;

  private static final int FAST = FeatureList.hash("token model");
  private static final int DEEP = FeatureList.hash("transformer");
  private static final int BOTH = FeatureList.hash("token model, transformer");
  private static final double MOST = 8;

  private TokenFusion() {}

  /**
   * The features of a word, indexes below {@link #DIMENSION}.
   *
   * @param score of the token model, a probability
   * @param logOdds of the transformer
   */
  public static int[] of(double score, double logOdds) {
    double fast = Math.log(score / (1 - score));
    FeatureList features = new FeatureList(DIMENSION);
    features.bin(FAST, fast, 0.5, -MOST, MOST);
    features.bin(DEEP, logOdds, 0.5, -MOST, MOST);
    features.add(
        BOTH,
        FeatureList.both(
            FeatureList.bin(fast, 1.5, -MOST, MOST), FeatureList.bin(logOdds, 1, -MOST, MOST)));
    return features.toArray();
  }
}
