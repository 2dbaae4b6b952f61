package io.calque.evaluate;

import java.util.Locale;

/** Numbers as the tables print them. */
final class Figures {
  /** Printed where a number would need cases that are not there. */
  static final String NONE = "no cases";

  private Figures() {}

  /** A probability, an area or a mean with three decimals. */
  static String decimal(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** A count with thousands separated. */
  static String count(int value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A share of a whole in percent with its counts, without an interval. */
  static String share(int hits, int of) {
    return of == 0
        ? NONE
        : String.format(Locale.ROOT, "%.1f %% (%d of %d)", 100.0 * hits / of, hits, of);
  }

  /** The area under the ROC curve; says so where one side has too few cases. */
  static String auc(Ranking ranking) {
    return ranking.isEmpty() ? NONE : decimal(ranking.auc());
  }

  /** Positives found at a false-alarm rate, 0 to 1; says so where there are too few cases. */
  static String found(Ranking ranking, double rate) {
    return ranking.isEmpty() ? NONE : ranking.found(rate).text();
  }
}
