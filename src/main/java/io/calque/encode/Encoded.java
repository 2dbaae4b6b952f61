package io.calque.encode;

import java.util.List;

/**
 * What a transformer makes of a sentence.
 *
 * @param replaced for each word the log-odds that a spinner put it there
 * @param wordings for each word the log-odds that it reads as a machine's translation
 * @param sentence of the sentence as a whole
 * @param window of the sentences it was read with
 */
public record Encoded(
    List<Double> replaced, List<Double> wordings, LogOdds sentence, LogOdds window) {
  /** Copies the lists and checks their lengths. */
  public Encoded {
    replaced = List.copyOf(replaced);
    wordings = List.copyOf(wordings);
    if (replaced.size() != wordings.size()) {
      throw new IllegalArgumentException(
          "replaced: " + replaced.size() + " words, wordings: " + wordings.size());
    }
  }

  /**
   * What some text is.
   *
   * @param spun log-odds that a spinner changed it
   * @param translated log-odds that a machine translated it
   */
  public record LogOdds(double spun, double translated) {
    /** How many numbers a head gives for a text. */
    static final int COUNT = 2;
  }
}
