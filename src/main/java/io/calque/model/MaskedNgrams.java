package io.calque.model;

import io.calque.text.Sentence;
import java.util.OptionalDouble;

/**
 * Tells machine translation from human text by habits of grammar alone: a logistic regression over
 * n-grams of masked words. Immutable and thread-safe.
 *
 * @param words what is seen of a sentence
 * @param model original or translated, of their features
 */
public record MaskedNgrams(MaskedWords words, LinearModel model) {
  /** Shorter sentences say nothing. */
  private static final int LEAST_TOKENS = 5;

  private static final double FLOOR = 1e-6;

  /**
   * How likely a sentence is translated by a machine.
   *
   * @return log-odds, within 14 of 0; empty for a sentence of fewer than five tokens
   */
  public OptionalDouble logOdds(Sentence sentence) {
    if (sentence.tokens().size() < LEAST_TOKENS) {
      return OptionalDouble.empty();
    }
    double translated = model.probabilities(words.features(sentence))[1];
    return OptionalDouble.of(Math.log((translated + FLOOR) / (1 - translated + FLOOR)));
  }
}
