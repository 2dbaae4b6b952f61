package io.calque.model;

import java.util.List;

/** Adds what a transformer makes of a sentence as a whole. */
final class TransformerClasses {
  private static final int SPUN = FeatureList.hash("transformer, spun");
  private static final int TRANSLATED = FeatureList.hash("transformer, translated");
  private static final int BOTH = FeatureList.hash("transformer, spun, translated");

  private TransformerClasses() {}

  /**
   * Adds them.
   *
   * @param logits of original, spun and translated; none where no transformer has read
   */
  static void add(FeatureList features, List<Double> logits) {
    if (logits.isEmpty()) {
      return;
    }
    double spun = logits.get(1) - logits.get(0);
    double translated = logits.get(2) - logits.get(0);
    features.bin(SPUN, spun, 0.4, -8, 8);
    features.bin(TRANSLATED, translated, 0.4, -8, 8);
    features.add(
        BOTH,
        FeatureList.both(
            FeatureList.bin(spun, 1.5, -6, 6), FeatureList.bin(translated, 1.5, -6, 6)));
  }
}
