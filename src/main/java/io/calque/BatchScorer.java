package io.calque;

import io.calque.parallel.Workers;
import io.calque.score.AssessedArticle;
import io.calque.score.Assessor;
import io.calque.signal.Evidence;
import io.calque.signal.QuotationIndex;
import io.calque.signal.Signals;
import io.calque.text.Document;
import java.util.List;

/**
 * Scores articles of a batch, which are compared with each other's quotations. Immutable and
 * thread-safe.
 *
 * @param signals what finds evidence
 * @param assessor what judges
 * @param workers who works
 */
record BatchScorer(Signals signals, Assessor assessor, Workers workers) {
  /** The quotations of a batch. */
  static QuotationIndex quotations(List<Document> batch) {
    QuotationIndex.Builder builder = QuotationIndex.builder();
    batch.forEach(builder::add);
    return builder.build();
  }

  /** Scores an article of the batch that the quotations are of. */
  AssessedArticle assess(Document document, QuotationIndex quotations) {
    List<Evidence> altered = quotations.find(document);
    List<Evidence> found = signals.find(document);
    return assessor.assess(document, altered.isEmpty() ? found : Signals.merge(found, altered));
  }
}
