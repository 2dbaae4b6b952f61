package io.calque.site;

/**
 * A share and the range that holds it with a confidence of 95 %.
 *
 * @param share what was counted, 0 to 1
 * @param lower end of the range, 0 to {@code share}
 * @param upper end of the range, {@code share} to 1
 */
public record Interval(double share, double lower, double upper) {
  /** Quantile of the normal distribution for a two-sided confidence of 95 %. */
  private static final double Z = 1.959963984540054;

  /** Checks the order. */
  public Interval {
    if (!(0 <= lower && lower <= share && share <= upper && upper <= 1)) {
      throw new IllegalArgumentException(
          "share " + share + " is not in " + lower + " to " + upper + " within 0 to 1");
    }
  }

  /**
   * Wilson's score interval (E. B. Wilson, 1927), which holds for few cases and for shares of 0 and
   * 1 too; of no cases at all it is 0 to 1.
   *
   * @param found cases counted, 0 to {@code of}
   * @param of all cases, at least 0
   */
  public static Interval wilson(int found, int of) {
    if (found < 0 || found > of) {
      throw new IllegalArgumentException(found + " of " + of + " is not a share");
    }
    if (of == 0) {
      return new Interval(0, 0, 1);
    }
    double share = (double) found / of;
    double spread = Z * Z / of;
    double middle = share + spread / 2;
    double half = Z * Math.sqrt(share * (1 - share) / of + spread / (4.0 * of));
    double lower = found == 0 ? 0 : (middle - half) / (1 + spread);
    double upper = found == of ? 1 : (middle + half) / (1 + spread);
    return new Interval(share, Math.min(lower, share), Math.max(upper, share));
  }
}
