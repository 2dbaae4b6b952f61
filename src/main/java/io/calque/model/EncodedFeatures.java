package io.calque.model;

import io.calque.encode.Encoded;

/** Adds what a transformer makes of a sentence as a whole, and of the window it stands in. */
final class EncodedFeatures {
  private static final int SPUN = FeatureList.hash("transformer, spun");
  private static final int TRANSLATED = FeatureList.hash("transformer, translated");
  private static final int BOTH = FeatureList.hash("transformer, spun, translated");
  private static final int SPUN_WINDOW = FeatureList.hash("transformer, spun window");
  private static final int TRANSLATED_WINDOW = FeatureList.hash("transformer, translated window");
  private static final int SPUN_TWICE = FeatureList.hash("transformer, spun and its window");

  private EncodedFeatures() {}

  static void add(FeatureList features, Encoded encoded) {
    double spun = encoded.sentence().spun();
    double translated = encoded.sentence().translated();
    features.bin(SPUN, spun, 0.4, -8, 8);
    features.bin(TRANSLATED, translated, 0.4, -8, 8);
    features.bin(SPUN_WINDOW, encoded.window().spun(), 0.4, -8, 8);
    features.bin(TRANSLATED_WINDOW, encoded.window().translated(), 0.4, -8, 8);
    features.add(BOTH, FeatureList.both(coarse(spun), coarse(translated)));
    features.add(SPUN_TWICE, FeatureList.both(coarse(spun), coarse(encoded.window().spun())));
  }

  private static int coarse(double logOdds) {
    return FeatureList.bin(logOdds, 1.5, -6, 6);
  }
}
