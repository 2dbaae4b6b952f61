package io.calque.evaluate;

import java.util.Locale;

/**
 * A share of a counted whole with its 95 % interval (Wilson 1927).
 *
 * @param hits how many, 0 to {@code of}
 * @param of out of how many, at least 0
 */
record Proportion(int hits, int of) {
  /** Fewer cases than this give no interval worth printing. */
  static final int FEWEST = 10;

  private static final double Z = 1.959964;

  Proportion {
    if (hits < 0 || hits > of) {
      throw new IllegalArgumentException(hits + " hits out of " + of);
    }
  }

  double share() {
    return of == 0 ? 0 : (double) hits / of;
  }

  double low() {
    return Math.max(0, centre() - reach());
  }

  double high() {
    return Math.min(1, centre() + reach());
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

  private double centre() {
    return (share() + Z * Z / (2 * of)) / (1 + Z * Z / of);
  }

  private double reach() {
    double variance = share() * (1 - share()) / of + Z * Z / (4.0 * of * of);
    return Z * Math.sqrt(variance) / (1 + Z * Z / of);
  }
}
