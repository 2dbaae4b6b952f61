package io.calque.evaluate;

import java.util.Locale;

/**
 * What a number is to be at least, or at most.
 *
 * @param value the number itself still meets it; not a number where nothing was promised
 * @param most whether it is the largest value that does
 * @param share whether it is a share, printed in percent
 */
record Bound(double value, boolean most, boolean share) {
  static Bound least(double value) {
    return new Bound(value, false, false);
  }

  static Bound leastShare(double value) {
    return new Bound(value, false, true);
  }

  static Bound most(double value) {
    return new Bound(value, true, false);
  }

  static Bound mostShare(double value) {
    return new Bound(value, true, true);
  }

  static Bound none() {
    return new Bound(Double.NaN, false, false);
  }

  /** Whether anything was promised. */
  boolean isSet() {
    return !Double.isNaN(value);
  }

  /** Whether a measured value keeps it. */
  boolean isMet(double measured) {
    return most ? measured <= value : measured >= value;
  }

  /** Such as {@code at least 0.950} or {@code at most 2 %}. */
  String text() {
    return !isSet()
        ? "none"
        : (most ? "at most " : "at least ") + (share ? percent(value) : Figures.decimal(value));
  }

  /** Tenths only where there are any. */
  private static String percent(double share) {
    boolean whole = Math.abs(100 * share - Math.rint(100 * share)) < 1e-9;
    return String.format(Locale.ROOT, whole ? "%.0f %%" : "%.1f %%", 100 * share);
  }
}
