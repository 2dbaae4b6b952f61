package io.calque.text;

/**
 * Calibrated probabilities of the three classes; each 0 to 1, together 1 within rounding.
 *
 * @param original probability of {@link Label#ORIGINAL}
 * @param spun probability of {@link Label#SPUN}
 * @param translated probability of {@link Label#TRANSLATED}
 */
public record Probabilities(double original, double spun, double translated) {
  /** Checks bounds and sum. */
  public Probabilities {
    double sum = original + spun + translated;
    if (!(original >= 0 && spun >= 0 && translated >= 0 && Math.abs(sum - 1) < 1e-6)) {
      throw new IllegalArgumentException(
          "probabilities " + original + ", " + spun + ", " + translated + " do not add up to 1");
    }
  }

  /**
   * From the outputs of a classifier whose classes are 0 original, 1 spun, 2 translated.
   *
   * @param classes shape {@code (3)}, sum 1 within 1e-6
   */
  public static Probabilities of(double[] classes) {
    return new Probabilities(classes[0], classes[1], classes[2]);
  }

  /** Number of a label among the classes of a classifier. */
  public static int index(Label label) {
    return switch (label) {
      case ORIGINAL -> 0;
      case SPUN -> 1;
      case TRANSLATED -> 2;
    };
  }

  /** The probability of one class. */
  public double of(Label label) {
    return switch (label) {
      case ORIGINAL -> original;
      case SPUN -> spun;
      case TRANSLATED -> translated;
    };
  }
}
