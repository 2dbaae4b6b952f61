package io.calque.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as the machine-readable reports write them: at most four decimals, no exponent. */
final class Decimals {
  private Decimals() {}

  /** {@code value} rounded half up to four decimals, with one decimal at least. */
  static String format(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    return (rounded.scale() < 1 ? rounded.setScale(1, RoundingMode.UNNECESSARY) : rounded)
        .toPlainString();
  }
}
