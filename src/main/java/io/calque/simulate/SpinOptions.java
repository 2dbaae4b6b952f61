package io.calque.simulate;

import java.util.Set;
import java.util.SplittableRandom;

/**
 * How one simulated spinner works.
 *
 * @param families where its words come from
 * @param rate share of eligible surface forms that it replaces, 0 to 1
 * @param quotationsProtected whether it leaves text in quotation marks alone
 * @param capitalsProtected whether it leaves capitalised words alone
 * @param articlesRepaired whether it puts {@code a} and {@code an} right before a replacement
 * @param fixedChoice whether a surface form has one replacement throughout the document
 */
public record SpinOptions(
    Set<SpinFamily> families,
    double rate,
    boolean quotationsProtected,
    boolean capitalsProtected,
    boolean articlesRepaired,
    boolean fixedChoice) {
  /** Checks the rate and copies the families. */
  public SpinOptions {
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException("rate " + rate + " is not between 0 and 1");
    }
    families = Set.copyOf(families);
  }

  /** Every family at a rate of 0.35, everything protected, articles left as they are. */
  public static SpinOptions defaults() {
    return new SpinOptions(Set.of(SpinFamily.values()), 0.35, true, true, false, true);
  }

  /**
   * Options of a random spinner: a rate from 0.10 to 0.55, quotations and capitals protected and
   * choices fixed by four in five, articles repaired by two in five.
   */
  public static SpinOptions draw(Set<SpinFamily> families, SplittableRandom random) {
    return new SpinOptions(
        families,
        random.nextDouble(SpinSettings.LEAST_RATE, SpinSettings.MOST_RATE),
        random.nextDouble() < 0.8,
        random.nextDouble() < 0.8,
        random.nextDouble() < 0.4,
        random.nextDouble() < 0.8);
  }
}
