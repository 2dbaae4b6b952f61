package io.calque.model;

import io.calque.model.EvidenceWeights.Family;
import io.calque.model.EvidenceWeights.Part;
import io.calque.signal.Evidence;
import io.calque.signal.Signals;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Weighs evidence by {@link EvidenceWeights}. Immutable and thread-safe. */
public final class EvidenceWeigher {
  /** From this probability on a rule is believed in any place. */
  private static final double SURE = 0.9;

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
   * The same in its place. A rule that people hardly ever break is believed wherever it fires; rows
   * of lists are phrases that people write too, and words are what the place is read by.
   *
   * @param reading the sentence it stands in
   * @param strength of the article in the test for evidence of its kind
   */
  public double inPlace(Evidence found, SentenceReading reading, double strength) {
    DenseModel.Classifier model = context.get(EvidenceWeights.family(found));
    if (model == null) {
      return ofRule(found);
    }
    boolean word = found.rule().equals(Evidence.REPLACED);
    double rule = word ? found.score() : ofRule(found);
    Probabilities artifact =
        model.probabilities(EvidenceWeights.numbers(rule, reading, found, strength));
    double place =
        artifact.of(Label.SPUN) / (artifact.of(Label.SPUN) + artifact.of(Label.ORIGINAL));
    boolean sure = !word && !Signals.isList(found.rule()) && rule >= SURE;
    return sure ? Math.max(rule, place) : place;
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
