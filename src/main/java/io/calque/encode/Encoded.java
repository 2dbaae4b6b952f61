package io.calque.encode;

import java.util.List;

/**
 * What a transformer makes of a sentence.
 *
 * @param replaced for each word the log-odds that a spinner put it there
 * @param classes a logit each for original, spun and translated, in this order
 */
public record Encoded(List<Double> replaced, List<Double> classes) {
  /** How many classes there are. */
  public static final int CLASSES = 3;

  /** Copies the lists. */
  public Encoded {
    replaced = List.copyOf(replaced);
    classes = List.copyOf(classes);
    if (classes.size() != CLASSES) {
      throw new IllegalArgumentException(classes.size() + " classes, expected " + CLASSES);
    }
  }
}
