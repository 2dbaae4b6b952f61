package io.calque.train;

import io.calque.model.Outlets;

/**
 * An article of a human outlet as a tier reads it: its strengths in both tests.
 *
 * @param words outside quotations
 */
record OutletArticle(int words, double spun, double translated) {
  /**
   * Where an article stands in both tests, in thousandths of a spread.
   *
   * @see Outlets.Test#place
   */
  record Placed(int spun, int translated) {}

  /** Its place on the scales of the tier. */
  Placed on(Outlets.Test spunScales, Outlets.Test translatedScales) {
    return new Placed(spunScales.place(words, spun), translatedScales.place(words, translated));
  }
}
