package io.calque.model;

import io.calque.statistics.WordInContext;
import java.util.List;

/** Adds how well the words of a sentence suit one another. */
final class FitSummary {
  private static final int MEAN_FIT = FeatureList.hash("mean fit");
  private static final int LEAST_FIT = FeatureList.hash("least fit");
  private static final int LOW_FIT = FeatureList.hash("low fit");
  private static final int UNKNOWN = FeatureList.hash("unknown");
  private static final int MEAN_PAIRS = FeatureList.hash("mean pairs");
  private static final int MEAN_TRIPLES = FeatureList.hash("mean triples");
  private static final int NO_TRIPLES = FeatureList.hash("no triples");
  private static final int FIT_TRIPLES = FeatureList.hash("mean fit, mean triples");
  private static final int ADVANTAGE = FeatureList.hash("mean advantage");
  private static final int FREQUENCY = FeatureList.hash("mean frequency");
  private static final int SURPRISAL = FeatureList.hash("mean surprisal");
  private static final int HIGH_SURPRISAL = FeatureList.hash("high surprisal");
  private static final int GRAMMAR_SURPRISAL = FeatureList.hash("mean surprisal of frequent words");
  private static final double LOW = -2;

  /** Bits of surprisal that are high. */
  private static final double HIGH = 14;

  /** Natural logarithm of the count from which on words are frequent: mostly grammar. */
  private static final double FREQUENT = 10.3;

  private FitSummary() {}

  static void add(FeatureList features, SentenceReading reading) {
    List<WordInContext> contexts = reading.contexts();
    double fit = 0;
    double least = 9;
    double pairs = 0;
    double triples = 0;
    double advantage = 0;
    double frequency = 0;
    double surprisal = 0;
    double grammar = 0;
    int frequent = 0;
    int high = 0;
    int low = 0;
    int alone = 0;
    int unknown = 0;
    int words = 0;
    for (int i = 0; i < contexts.size(); i++) {
      WordInContext word = contexts.get(i);
      if (!TokenFeatures.judges(reading.sentence().tokens().get(i))) {
        continue;
      }
      words++;
      unknown += word.id() == 0 ? 1 : 0;
      fit += word.fit();
      least = Math.min(least, word.fit());
      low += word.fit() < LOW ? 1 : 0;
      pairs += word.pairs();
      triples += word.triples();
      alone += word.triples() == 0 ? 1 : 0;
      advantage += Math.max(-6, word.advantage());
      frequency += word.frequency();
      surprisal += word.surprisal();
      high += word.surprisal() > HIGH ? 1 : 0;
      if (word.frequency() >= FREQUENT) {
        frequent++;
        grammar += word.surprisal();
      }
    }
    double size = Math.max(1, words);
    features.bin(MEAN_FIT, fit / size, 0.2, -5, 5);
    features.bin(LEAST_FIT, least, 1, -10, 5);
    features.bin(LOW_FIT, low / size, 0.04, 0, 0.6);
    features.bin(UNKNOWN, unknown / size, 0.1, 0, 0.6);
    features.bin(MEAN_PAIRS, pairs / size, 0.75, 0, 24);
    features.bin(MEAN_TRIPLES, triples / size, 0.75, 0, 24);
    features.bin(NO_TRIPLES, alone / size, 0.08, 0, 1);
    features.bin(ADVANTAGE, advantage / size, 0.4, -6, 6);
    features.bin(FREQUENCY, frequency / size, 0.5, 0, 16);
    features.bin(SURPRISAL, surprisal / size, 0.4, 0, 24);
    features.bin(HIGH_SURPRISAL, high / size, 0.06, 0, 1);
    features.bin(GRAMMAR_SURPRISAL, grammar / Math.max(1, frequent), 0.3, 0, 15);
    features.add(
        FIT_TRIPLES,
        FeatureList.both(
            FeatureList.bin(fit / size, 0.5, -5, 5), FeatureList.bin(triples / size, 2, 0, 24)));
  }
}
