package io.calque.model;

import io.calque.text.Probabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The numbers from which the probabilities of a sentence are calibrated: the log-ratios of the
 * sentence model and what they have above some knots, so that the fit may bend (linear splines in
 * Platt scaling).
 */
public final class SentenceCalibration {
  private static final double[] KNOTS = {-4, -2, 0, 2};
  private static final double FLOOR = 1e-6;
  private static final String MASKED = "log translated to original, masked words";
  private static final List<String> RATIOS =
      List.of(
          "log spun to original",
          "log translated to original",
          "log translated to original, translations alone",
          MASKED);

  private SentenceCalibration() {}

  /** What each number is, in order. */
  public static List<String> names() {
    return names(RATIOS);
  }

  /**
   * Whether a model can be used: it was fitted on the numbers that are computed here, with those of
   * masked words or without.
   */
  static boolean fits(List<String> known) {
    return known.equals(names()) || known.equals(names(RATIOS.subList(0, RATIOS.size() - 1)));
  }

  /** Whether a model was fitted with the numbers of masked words. */
  static boolean needsMasked(List<String> known) {
    return known.contains(MASKED);
  }

  private static List<String> names(List<String> ratios) {
    List<String> names = new ArrayList<>();
    for (String ratio : ratios) {
      names.add(ratio);
      for (double knot : KNOTS) {
        names.add(ratio + " above " + (int) knot);
      }
    }
    return names;
  }

  /**
   * The numbers, shape {@code (names().size())}.
   *
   * @param raw class probabilities of the sentence model
   * @param translated probability of the model of translations alone, 0 to 1
   * @param masked log-odds of the model of masked words; where there are none its numbers are 0
   */
  public static double[] of(Probabilities raw, double translated, OptionalDouble masked) {
    double[] out = new double[RATIOS.size() * (1 + KNOTS.length)];
    fill(out, 0, raw.spun(), raw.original());
    fill(out, 1 + KNOTS.length, raw.translated(), raw.original());
    fill(out, 2 * (1 + KNOTS.length), translated, 1 - translated);
    masked.ifPresent(odds -> fill(out, 3 * (1 + KNOTS.length), odds));
    return out;
  }

  private static void fill(double[] out, int at, double label, double original) {
    fill(out, at, Math.log((label + FLOOR) / (original + FLOOR)));
  }

  private static void fill(double[] out, int at, double ratio) {
    out[at] = ratio;
    for (int i = 0; i < KNOTS.length; i++) {
      out[at + 1 + i] = Math.max(0, ratio - KNOTS[i]);
    }
  }
}
