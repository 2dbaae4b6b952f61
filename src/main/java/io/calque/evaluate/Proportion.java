package io.calque.evaluate;

import io.calque.site.Interval;
import java.util.Locale;

/**
 * A share of a counted whole with its 95 % interval, as the tables print it.
 *
 * @param hits how many, 0 to {@code of}
 * @param of out of how many, at least 0
 */
record Proportion(int hits, int of) {
  /** Fewer cases than this give no interval worth printing. */
  static final int FEWEST = 10;

  Proportion {
    if (hits < 0 || hits > of) {
      throw new IllegalArgumentException(hits + " hits out of " + of);
    }
  }

  double share() {
    return of == 0 ? 0 : (double) hits / of;
  }

  double low() {
    return interval().lower();
  }

  double high() {
    return interval().upper();
  }

  /** Such as {@code 1.2 % (0.7-2.1)}; says so where there are too few cases. */
  String text() {
    if (of == 0) {
      return "no cases";
    }
    if (of < FEWEST) {
      return hits + " of " + of + " (too few for an interval)";
    }
    return String.format(
        Locale.ROOT, "%.1f %% (%.1f-%.1f)", 100 * share(), 100 * low(), 100 * high());
  }

  private Interval interval() {
    return Interval.wilson(hits, of);
  }
}
