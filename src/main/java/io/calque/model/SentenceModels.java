package io.calque.model;

import io.calque.text.Probabilities;

/**
 * The models that read a sentence: one tells three classes apart, the other machine translation
 * from human text of the same kind alone. Immutable and thread-safe.
 *
 * @param classes original, spun or translated
 * @param translation original or translated
 */
public record SentenceModels(LinearModel classes, LinearModel translation) {
  /** The numbers that {@link SentenceCalibration} names. */
  public double[] numbers(SentenceReading reading) {
    int[] features = SentenceFeatures.of(reading);
    return SentenceCalibration.of(
        Probabilities.of(classes.probabilities(features)),
        translation.probabilities(features)[1],
        reading.masked());
  }
}
