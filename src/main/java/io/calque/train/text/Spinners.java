package io.calque.train.text;

import io.calque.simulate.Manners;
import io.calque.simulate.SpinFamily;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The spinners that text to learn from is made with: manners of real ones, and families of
 * replacements that are put together at random.
 *
 * @param manners may be none
 * @param families at least one
 */
public record Spinners(Manners manners, Set<SpinFamily> families) {
  /** The manner of the word list that {@link SpinFamily#INDUCED} uses too. */
  private static final String INDUCED = "I";

  /** Copies the set. */
  public Spinners {
    if (families.isEmpty()) {
      throw new IllegalArgumentException("no families to spin with");
    }
    families = Collections.unmodifiableSet(EnumSet.copyOf(families));
  }

  /** All of them. */
  public static Spinners all() {
    return new Spinners(Manners.all(), EnumSet.allOf(SpinFamily.class));
  }

  /**
   * The same without some manners; without that of the induced words, without their family too.
   *
   * @throws IllegalArgumentException if there is no such manner
   */
  public Spinners without(Set<String> left) {
    EnumSet<SpinFamily> kept = EnumSet.copyOf(families);
    if (left.contains(INDUCED)) {
      kept.remove(SpinFamily.INDUCED);
    }
    return new Spinners(manners.without(left), kept);
  }

  /** The families of one document: a random spinner's, which has a thesaurus or rules. */
  public Set<SpinFamily> drawn(String id) {
    int bits = id.hashCode() >>> 3;
    Set<SpinFamily> drawn = EnumSet.noneOf(SpinFamily.class);
    for (SpinFamily family : SpinFamily.values()) {
      if ((bits & 3) != 0) {
        drawn.add(family);
      }
      bits >>>= 2;
    }
    drawn.add((bits & 1) == 0 ? SpinFamily.THESAURUS : SpinFamily.PHRASE);
    drawn.retainAll(families);
    return drawn.isEmpty() ? families : drawn;
  }
}
