package io.calque.model;

import io.calque.statistics.WordInContext;
import java.util.List;

/** Adds bins, and products of bins, of the numbers that tell how a word suits its place. */
final class ContextFeatures {
  private static final int FREQUENCY = FeatureList.hash("frequency");
  private static final int FIT = FeatureList.hash("fit");
  private static final int PAIRS = FeatureList.hash("pairs");
  private static final int TRIPLES = FeatureList.hash("triples");
  private static final int SURPRISAL = FeatureList.hash("surprisal");
  private static final int FREQUENCY_SURPRISAL = FeatureList.hash("frequency, surprisal");
  private static final int RIGHT_SURPRISAL = FeatureList.hash("right surprisal");
  private static final int ADVANTAGE = FeatureList.hash("advantage");
  private static final int PAIR_ADVANTAGE = FeatureList.hash("pair advantage");
  private static final int TRIPLE_ADVANTAGE = FeatureList.hash("triple advantage");
  private static final int PREFERENCE = FeatureList.hash("preference");
  private static final int FREQUENCY_PREFERENCE = FeatureList.hash("frequency, preference");
  private static final int FIT_PREFERENCE = FeatureList.hash("fit, preference");
  private static final int FREQUENCY_FIT = FeatureList.hash("frequency, fit");
  private static final int FREQUENCY_ADVANTAGE = FeatureList.hash("frequency, advantage");
  private static final int FREQUENCY_PAIR = FeatureList.hash("frequency, pair advantage");
  private static final int FIT_ADVANTAGE = FeatureList.hash("fit, advantage");
  private static final int FIT_PAIR = FeatureList.hash("fit, pair advantage");
  private static final int PAIRS_ADVANTAGE = FeatureList.hash("pairs, advantage");
  private static final int PAIRS_TRIPLES = FeatureList.hash("pairs, triples");
  private static final int ADVANTAGES = FeatureList.hash("advantage, pair advantage");
  private static final int PAIR_TRIPLE = FeatureList.hash("pair, triple advantage");
  private static final int ADVANTAGE_PREFERENCE = FeatureList.hash("advantage, preference");
  private static final int FREQUENCY_FIT_ADVANTAGE = FeatureList.hash("frequency, fit, advantage");
  private static final int LEFT_FIT = FeatureList.hash("left fit");
  private static final int LEFT_ADVANTAGE = FeatureList.hash("left advantage");
  private static final int RIGHT_FIT = FeatureList.hash("right fit");
  private static final int RIGHT_ADVANTAGE = FeatureList.hash("right advantage");

  private ContextFeatures() {}

  static void add(FeatureList features, List<WordInContext> contexts, int at, boolean capitalised) {
    addOwn(features, contexts.get(at), capitalised);
    if (at > 0) {
      addNext(features, contexts.get(at - 1), LEFT_FIT, LEFT_ADVANTAGE);
    }
    if (at + 1 < contexts.size()) {
      addNext(features, contexts.get(at + 1), RIGHT_FIT, RIGHT_ADVANTAGE);
      features.bin(RIGHT_SURPRISAL, contexts.get(at + 1).surprisal(), 2, 0, 24);
    }
  }

  private static void addOwn(FeatureList features, WordInContext word, boolean capitalised) {
    features.bin(FREQUENCY, word.frequency(), 1, 0, 16);
    features.bin(FIT, word.fit(), 0.75, -9, 9);
    features.bin(PAIRS, word.pairs(), 2, 0, 40);
    features.bin(TRIPLES, word.triples(), 2, 0, 40);
    features.bin(SURPRISAL, word.surprisal(), 1.5, 0, 24);
    if (capitalised) {
      return;
    }
    features.bin(ADVANTAGE, word.advantage(), 0.5, -6, 16);
    features.bin(PAIR_ADVANTAGE, word.pairAdvantage(), 1, 0, 24);
    features.bin(TRIPLE_ADVANTAGE, word.tripleAdvantage(), 1, 0, 24);
    features.bin(PREFERENCE, word.preference(), 0.5, -6, 12);
    int frequency = FeatureList.bin(word.frequency(), 2, 0, 16);
    int fit = FeatureList.bin(word.fit(), 2, -8, 6);
    int pairs = FeatureList.bin(word.pairs(), 4, 0, 24);
    int triples = FeatureList.bin(word.triples(), 4, 0, 24);
    int advantage = FeatureList.bin(word.advantage(), 1, -6, 16);
    int pair = FeatureList.bin(word.pairAdvantage(), 2, 0, 24);
    int triple = FeatureList.bin(word.tripleAdvantage(), 3, 0, 24);
    features.add(FREQUENCY_FIT, cross(frequency, FeatureList.bin(word.fit(), 1.5, -9, 9)));
    features.add(
        FREQUENCY_SURPRISAL, cross(frequency, FeatureList.bin(word.surprisal(), 3, 0, 24)));
    features.add(FREQUENCY_ADVANTAGE, cross(frequency, advantage));
    features.add(FREQUENCY_PAIR, cross(frequency, pair));
    features.add(FIT_ADVANTAGE, cross(fit, advantage));
    features.add(FIT_PAIR, cross(fit, pair));
    features.add(PAIRS_ADVANTAGE, cross(pairs, advantage));
    features.add(PAIRS_TRIPLES, cross(cross(frequency, pairs), triples));
    features.add(ADVANTAGES, cross(advantage, pair));
    features.add(PAIR_TRIPLE, cross(pair, triple));
    int preference = FeatureList.bin(word.preference(), 1, -6, 12);
    features.add(FREQUENCY_PREFERENCE, cross(frequency, preference));
    features.add(FIT_PREFERENCE, cross(fit, preference));
    features.add(ADVANTAGE_PREFERENCE, cross(advantage, preference));
    features.add(
        FREQUENCY_FIT_ADVANTAGE,
        cross(cross(frequency, fit), FeatureList.bin(word.advantage(), 2, -6, 16)));
  }

  private static void addNext(
      FeatureList features, WordInContext word, int fitName, int advantageName) {
    features.bin(fitName, word.fit(), 2, -8, 8);
    features.bin(advantageName, word.advantage(), 2, -6, 8);
  }

  private static int cross(int first, int second) {
    return FeatureList.both(first, second);
  }
}
