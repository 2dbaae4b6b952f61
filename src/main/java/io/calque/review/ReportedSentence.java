package io.calque.review;

import io.calque.text.Span;
import java.util.List;

/**
 * A sentence as a report gives it.
 *
 * @param index from 0
 * @param span where it stands in the article text
 * @param label its class, as the report names it
 * @param evidence what was found in it, in order
 */
public record ReportedSentence(
    int index, Span span, String label, List<ReportedEvidence> evidence) {
  /** Copies the list. */
  public ReportedSentence {
    evidence = List.copyOf(evidence);
  }
}
