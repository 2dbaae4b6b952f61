package io.calque.score;

import io.calque.signal.Evidence;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import java.util.List;

/**
 * Makes one number of what a sentence reads like and what is shown of it: does it carry an
 * artifact, and of which kind? The reading is calibrated on sentences with and without visible
 * artifacts; a piece of evidence says of its place how likely it is one. Whichever is surer of an
 * artifact is believed: they see the same words, so they are not multiplied.
 */
final class SentenceLabels {
  /** A sentence without weighed evidence carries nothing that could be shown. */
  private static final double SHOWN = 0.5;

  private SentenceLabels() {}

  /** The probabilities of a sentence with its evidence. */
  static Probabilities fuse(Probabilities reading, List<Evidence> evidence) {
    double spun = strongest(evidence, Label.SPUN);
    double translated = strongest(evidence, Label.TRANSLATED);
    double artifact = Math.max(1 - reading.original(), Math.max(spun, translated));
    double ofSpun = Math.max(reading.spun(), spun);
    double ofTranslated = Math.max(reading.translated(), translated);
    double sum = ofSpun + ofTranslated;
    if (sum == 0) {
      return new Probabilities(1, 0, 0);
    }
    return new Probabilities(1 - artifact, artifact * ofSpun / sum, artifact * ofTranslated / sum);
  }

  /** What a sentence is shown as. */
  static Label label(Probabilities probability, List<Evidence> evidence) {
    if (evidence.stream().noneMatch(Evidence::isWeighed) || probability.original() >= SHOWN) {
      return Label.ORIGINAL;
    }
    return probability.spun() >= probability.translated() ? Label.SPUN : Label.TRANSLATED;
  }

  private static double strongest(List<Evidence> evidence, Label label) {
    return evidence.stream()
        .filter(one -> one.isWeighed() && one.type().label() == label)
        .mapToDouble(Evidence::score)
        .max()
        .orElse(0);
  }
}
