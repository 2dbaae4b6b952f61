package io.calque.jmh;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How numbers look on the page. */
final class Shown {
  private static final MathContext THREE = new MathContext(3);
  private static final MathContext TWO = new MathContext(2);

  private Shown() {}

  /** The median to three digits, least and most behind it. */
  static String sample(Sample sample) {
    return withSpread(sample.median(), sample.least(), sample.most(), THREE);
  }

  /** The same of a ratio to two digits. */
  static String ratio(Sample.Ratio ratio) {
    return "**"
        + number(ratio.median(), TWO)
        + "** ("
        + number(ratio.least(), TWO)
        + "–"
        + number(ratio.most(), TWO)
        + ")";
  }

  /** A figure to two digits. */
  static String figure(double value) {
    return number(value, TWO);
  }

  /** A count. */
  static String whole(int count) {
    return number(count, MathContext.UNLIMITED);
  }

  private static String withSpread(double median, double least, double most, MathContext digits) {
    return String.format(
        Locale.ROOT,
        "%s (%s–%s)",
        number(median, digits),
        number(least, digits),
        number(most, digits));
  }

  private static String number(double value, MathContext digits) {
    BigDecimal rounded = new BigDecimal(value).round(digits);
    int whole = rounded.precision() - rounded.scale();
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(Math.max(0, digits.getPrecision() - whole));
    return format.format(rounded);
  }
}
