package io.calque.score;

import io.calque.signal.Evidence;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Sentence;
import java.util.Comparator;
import java.util.List;

/**
 * A scored sentence.
 *
 * @param sentence the sentence, with its span and text
 * @param label the class it is shown as
 * @param probability calibrated class probabilities
 * @param evidence what was found in it, in order of appearance
 */
public record SentenceScore(
    Sentence sentence, Label label, Probabilities probability, List<Evidence> evidence) {
  /** Copies the list. */
  public SentenceScore {
    evidence = List.copyOf(evidence);
  }

  /** The evidence, highest score first; of equals the one that stands first. */
  public List<Evidence> strongest() {
    if (evidence.size() < 2) {
      return evidence;
    }
    return evidence.stream()
        .sorted(
            Comparator.comparingDouble(Evidence::score).reversed().thenComparing(Evidence::span))
        .toList();
  }

  /** The evidence that is held against it: all but slips and candidates. */
  public List<Evidence> weighed() {
    return evidence.stream().filter(Evidence::isWeighed).toList();
  }
}
