package io.calque.evaluate;

import io.calque.model.EvidenceWeights;
import io.calque.model.EvidenceWeights.Family;
import io.calque.score.SentenceScore;
import io.calque.signal.Evidence;
import io.calque.text.Label;
import io.calque.text.Span;
import io.calque.train.text.LabelledDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A piece of evidence that was shown, and whether it is an artifact: in spun text it is where a
 * word was replaced, in human text it is none, and in a machine's translation, where nobody marked
 * words, evidence of a translation is taken for one. So the weights were fitted.
 *
 * @param family how it is weighed
 * @param sentence what the sentence is that it stands in
 * @param score shown as the probability that it is an artifact, 0 to 1
 * @param artifact whether it is
 */
record EvidenceHit(Family family, Label sentence, double score, boolean artifact) {
  /** What a rule found, which is shown with another score. */
  private record Place(String rule, Span span) {}

  /**
   * The hits of a document. Left out is what no weight is known of: slips, candidates, words that
   * read as a machine's; and what cannot be told: evidence of a translation in spun text, of a
   * spinner in a translation, and simulated round trips.
   *
   * @param found by the signals
   * @param sentences as scored
   */
  static List<EvidenceHit> of(
      LabelledDocument document, List<Evidence> found, List<SentenceScore> sentences) {
    Label label = document.label();
    if (label == Label.TRANSLATED && !document.damage().isEmpty()) {
      return List.of();
    }
    Set<Place> weighed = new HashSet<>();
    found.stream()
        .filter(Evidence::isWeighed)
        .forEach(one -> weighed.add(new Place(one.rule(), one.span())));
    List<EvidenceHit> hits = new ArrayList<>();
    for (SentenceScore sentence : sentences) {
      for (Evidence shown : sentence.evidence()) {
        Family family = EvidenceWeights.family(shown);
        boolean carried = family == Family.TRANSLATED;
        boolean known =
            family == Family.REPLACED || weighed.contains(new Place(shown.rule(), shown.span()));
        if (known && label != (carried ? Label.SPUN : Label.TRANSLATED)) {
          boolean artifact = carried ? label == Label.TRANSLATED : document.isDamaged(shown.span());
          hits.add(
              new EvidenceHit(
                  family, document.label(sentence.sentence()), shown.score(), artifact));
        }
      }
    }
    return hits;
  }
}
