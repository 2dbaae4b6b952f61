package io.calque.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as the machine-readable reports write them: at most four decimals, no exponent. */
final class Decimals {
  private static final int UNIT = 10_000;

  /** Products that may lie on the other side of a tie than the decimal digits of the value do. */
  private static final double NEAR = 1e-6;

  private Decimals() {}

  /** {@code value} rounded half up to four decimals, with one decimal at least. */
  static String format(double value) {
    double scaled = value * UNIT;
    long below = (long) scaled;
    double rest = scaled - below;
    // a share or a probability; the digits that double arithmetic cannot tell are few
    return value >= 0 && value <= UNIT && Math.abs(rest - 0.5) > NEAR
        ? text(rest > 0.5 ? below + 1 : below)
        : exactly(value);
  }

  /** So many ten-thousandths. */
  private static String text(long units) {
    int decimals = (int) (units % UNIT);
    int digits = 4;
    while (digits > 1 && decimals % 10 == 0) {
      decimals /= 10;
      digits--;
    }
    String whole = Long.toString(units / UNIT);
    int point = whole.length();
    char[] out = new char[point + 1 + digits];
    whole.getChars(0, point, out, 0);
    out[point] = '.';
    for (int i = out.length - 1; i > point; i--) {
      out[i] = (char) ('0' + decimals % 10);
      decimals /= 10;
    }
    return new String(out);
  }

  private static String exactly(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    return (rounded.scale() < 1 ? rounded.setScale(1, RoundingMode.UNNECESSARY) : rounded)
        .toPlainString();
  }
}
