package io.calque.train;

import io.calque.model.DenseModel;
import io.calque.model.EvidenceWeigher;
import io.calque.model.EvidenceWeights;
import io.calque.model.EvidenceWeights.Family;
import io.calque.model.Models;
import io.calque.model.SentenceReading;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Sentence;
import io.calque.text.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Fits how evidence is weighed in its place. In spun text a hit is an artifact where a word was
 * replaced; in a machine's translation, where nobody marked words, it is taken for one; in human
 * text, phrases that were planted among them, it is none.
 */
final class EvidenceFitter {
  private static final double LAMBDA = 1;

  /** Words that are less likely replaced are never shown. */
  private static final double LEAST_REPLACED = 0.4;

  /** Hits of either kind that a model needs. */
  private static final int LEAST_HITS = 30;

  private final Models models;
  private final EvidenceWeights weights;
  private final EvidenceWeigher weigher;
  private final Map<Family, DenseFitter> fitters = new EnumMap<>(Family.class);
  private final Map<Family, int[]> hits = new EnumMap<>(Family.class);

  /**
   * A fitter.
   *
   * @param models whose strengths of articles count
   * @param weights of rules alone
   */
  EvidenceFitter(Models models, EvidenceWeights weights) {
    this.models = models;
    this.weights = weights;
    weigher = weights.weigher();
    for (Family family : Family.values()) {
      fitters.put(family, new DenseFitter(EvidenceWeights.NAMES, LAMBDA));
      hits.put(family, new int[2]);
    }
  }

  void add(ReadDocument document) {
    if (document.labelled().label() == Label.TRANSLATED && !document.isTranslated()) {
      return;
    }
    List<Probabilities> classes = document.readings().stream().map(models::classify).toList();
    Probabilities article = models.classify(document.readings(), classes);
    double spun = Models.spunStrength(article);
    double translated = models.translatedStrength(document.readings(), article);
    for (SentenceReading reading : document.readings()) {
      for (Evidence found : reading.evidence()) {
        if (found.isWeighed()) {
          add(document, reading, found, spun, translated);
        }
      }
      addWords(document, reading, spun);
    }
  }

  private void add(
      ReadDocument document,
      SentenceReading reading,
      Evidence found,
      double spun,
      double translated) {
    Family family = EvidenceWeights.family(found);
    Label label = document.labelled().label();
    boolean carried = family == Family.TRANSLATED;
    if (label == (carried ? Label.SPUN : Label.TRANSLATED)) {
      return;
    }
    boolean artifact =
        carried ? label == Label.TRANSLATED : document.labelled().isDamaged(found.span());
    add(
        family,
        EvidenceWeights.numbers(weigher.ofRule(found), reading, found, carried ? translated : spun),
        artifact);
  }

  private void addWords(ReadDocument document, SentenceReading reading, double spun) {
    if (document.labelled().label() == Label.TRANSLATED) {
      return;
    }
    Sentence sentence = reading.sentence();
    for (int i = 0; i < sentence.tokens().size(); i++) {
      double score = reading.replaced().get(i);
      if (score >= LEAST_REPLACED && reading.isAnswerable(i)) {
        Span span = sentence.tokens().get(i).span();
        Evidence word =
            new Evidence(
                ArtifactType.TORTURED_PHRASE,
                span,
                "",
                List.of(),
                score,
                "",
                false,
                Evidence.REPLACED);
        add(
            Family.REPLACED,
            EvidenceWeights.numbers(score, reading, word, spun),
            document.labelled().isDamaged(span));
      }
    }
  }

  private void add(Family family, double[] numbers, boolean artifact) {
    DenseFitter fitter = fitters.get(family);
    int[] counted = hits.get(family);
    if (fitter != null && counted != null) {
      fitter.add(numbers, artifact ? Label.SPUN : Label.ORIGINAL);
      counted[artifact ? 1 : 0]++;
    }
  }

  /** The weights with what was fitted. */
  EvidenceWeights fit() {
    Map<Family, DenseModel> context = new EnumMap<>(Family.class);
    fitters.forEach(
        (family, fitter) -> {
          int[] counted = hits.getOrDefault(family, new int[2]);
          if (Math.min(counted[0], counted[1]) >= LEAST_HITS) {
            // The model has three classes; the third is asked for nothing.
            for (int i = 0; i < LEAST_HITS; i++) {
              fitter.add(new double[EvidenceWeights.NAMES.size()], Label.TRANSLATED);
            }
            context.put(family, fitter.fit());
          }
        });
    return weights.with(context);
  }

  /** Hits that are none, and hits that are artifacts, by family. */
  Map<Family, int[]> hits() {
    return hits;
  }
}
