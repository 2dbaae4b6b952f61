package io.calque.simulate;

import java.util.Set;
import java.util.SplittableRandom;

/**
 * How one simulated round trip works.
 *
 * @param perturbations what it does
 * @param rate share of the places where it could do something that it does it, 0 to 1
 */
public record RoundTripOptions(Set<Perturbation> perturbations, double rate) {
  /** Checks the rate and copies the set. */
  public RoundTripOptions {
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException("rate " + rate + " is not between 0 and 1");
    }
    perturbations = Set.copyOf(perturbations);
  }

  /** Options of a random system: a rate from 0.15 to 0.6. */
  public static RoundTripOptions draw(Set<Perturbation> perturbations, SplittableRandom random) {
    return new RoundTripOptions(perturbations, random.nextDouble(0.15, 0.6));
  }
}
