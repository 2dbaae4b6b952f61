package io.calque.model;

import io.calque.model.EvidenceWeights.Family;
import io.calque.model.EvidenceWeights.Part;
import io.calque.signal.Evidence;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Weighs evidence by {@link EvidenceWeights}. Immutable and thread-safe. */
public final class EvidenceWeigher {
  private final EvidenceWeights weights;
  private final Map<String, Part> parts;
  private final Map<Family, DenseModel.Classifier> context;

  EvidenceWeigher(
      EvidenceWeights weights,
      Map<String, Part> parts,
      Map<Family, DenseModel.Classifier> context) {
    this.weights = weights;
    this.parts = parts;
    this.context = context;
  }

  /** Probability that evidence, as a signal found it, is an artifact, by its rule alone. */
  public double ofRule(Evidence found) {
    Double own = weights.wordings().get(EvidenceWeights.wording(found));
    if (own != null) {
      return own;
    }
    return part(found).map(Part::probability).orElse(found.score());
  }

  /**
   * The same in its place.
   *
   * @param reading the sentence it stands in
   * @param strength of the article in the test for evidence of its kind
   */
  public double inPlace(Evidence found, SentenceReading reading, double strength) {
    DenseModel.Classifier model = context.get(EvidenceWeights.family(found));
    if (model == null) {
      return ofRule(found);
    }
    double rule = found.rule().equals(Evidence.REPLACED) ? found.score() : ofRule(found);
    Probabilities artifact =
        model.probabilities(EvidenceWeights.numbers(rule, reading, found, strength));
    return artifact.of(Label.SPUN) / (artifact.of(Label.SPUN) + artifact.of(Label.ORIGINAL));
  }

  /** The sentence with its evidence weighed by rules alone. */
  SentenceReading weigh(SentenceReading reading) {
    return reading.with(
        reading.evidence().stream().map(found -> found.with(ofRule(found))).toList());
  }

  /** What evidence of a translation, each part once, adds to the strength of an article. */
  double carriedOver(List<SentenceReading> sentences) {
    Set<String> seen = new HashSet<>();
    double sum = 0;
    for (SentenceReading reading : sentences) {
      for (Evidence found : reading.evidence()) {
        String name = EvidenceWeights.part(found);
        if (seen.add(name)) {
          sum += weights.rarity(found, part(found));
        }
      }
    }
    return sum;
  }

  private Optional<Part> part(Evidence found) {
    return Optional.ofNullable(parts.get(EvidenceWeights.part(found)));
  }
}
