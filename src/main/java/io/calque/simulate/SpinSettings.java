package io.calque.simulate;

import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What is fixed for every simulated spinner; the rest is drawn for each document.
 *
 * @param families where its words come from, at least one
 * @param rate share of eligible surface forms replaced, from {@link #LEAST_RATE} to {@link
 *     #MOST_RATE}
 * @param quotationsProtected whether text in quotation marks is left alone
 * @param capitalsProtected whether capitalised words are left alone
 * @param articlesRepaired whether {@code a} and {@code an} are put right before a replacement
 */
public record SpinSettings(
    Set<SpinFamily> families,
    Optional<Double> rate,
    Optional<Boolean> quotationsProtected,
    Optional<Boolean> capitalsProtected,
    Optional<Boolean> articlesRepaired) {
  /** The lowest rate of a spinner. */
  public static final double LEAST_RATE = 0.10;

  /** The highest rate of a spinner. */
  public static final double MOST_RATE = 0.55;

  /** Checks the rate and copies the families. */
  public SpinSettings {
    if (families.isEmpty()) {
      throw new IllegalArgumentException("families is empty");
    }
    if (rate.isPresent() && !(rate.get() >= LEAST_RATE && rate.get() <= MOST_RATE)) {
      throw new IllegalArgumentException(
          "rate " + rate.get() + " is not between " + LEAST_RATE + " and " + MOST_RATE);
    }
    families = Set.copyOf(families);
  }

  /** Everything drawn but the families. */
  public static SpinSettings of(Set<SpinFamily> families) {
    return new SpinSettings(
        families, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Draws a spinner; what is fixed here does not change what else is drawn. */
  SpinOptions draw(SplittableRandom random) {
    SpinOptions drawn = SpinOptions.draw(families, random);
    return new SpinOptions(
        families,
        rate.orElse(drawn.rate()),
        quotationsProtected.orElse(drawn.quotationsProtected()),
        capitalsProtected.orElse(drawn.capitalsProtected()),
        articlesRepaired.orElse(drawn.articlesRepaired()),
        drawn.fixedChoice());
  }
}
