package io.calque.review;

import io.calque.text.Span;
import java.util.Comparator;
import java.util.List;

/**
 * Evidence as a report gives it.
 *
 * @param type name of the artifact type, which a newer program may have made up
 * @param span where it stands in the article text
 * @param text the covered text
 * @param suggestions probable originals, best first
 * @param score 0 to 1
 * @param reason one sentence for a reader
 */
public record ReportedEvidence(
    String type, Span span, String text, List<String> suggestions, double score, String reason) {
  /** Copies the list. */
  public ReportedEvidence {
    suggestions = List.copyOf(suggestions);
  }

  /** The same, highest score first; of equals the one that came first. */
  public static List<ReportedEvidence> strongestFirst(List<ReportedEvidence> evidence) {
    return evidence.stream()
        .sorted(Comparator.comparingDouble(ReportedEvidence::score).reversed())
        .toList();
  }
}
