package io.calque.signal;

import io.calque.text.Span;
import java.util.List;

/**
 * Words that show an artifact, why, and what they probably were.
 *
 * @param type what kind of artifact
 * @param span where it stands in the article text, inside one sentence
 * @param text the covered text
 * @param suggestions probable original wordings, best first; may be empty
 * @param score how strongly it speaks for an artifact, 0 to 1; not a probability
 * @param reason one sentence for a reader
 * @param candidate whether it comes from a rule that no model has learnt to weigh: shown, and held
 *     against nobody
 */
public record Evidence(
    ArtifactType type,
    Span span,
    String text,
    List<String> suggestions,
    double score,
    String reason,
    boolean candidate) {
  /** Checks the bounds and copies the suggestions. */
  public Evidence {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("score " + score + " is not between 0 and 1");
    }
    suggestions = List.copyOf(suggestions);
  }

  /** Evidence of a rule that the models know. */
  public Evidence(
      ArtifactType type,
      Span span,
      String text,
      List<String> suggestions,
      double score,
      String reason) {
    this(type, span, text, suggestions, score, reason, false);
  }

  /** Whether models, labels and verdicts may rest on it: neither a candidate nor a slip. */
  public boolean isWeighed() {
    return !candidate && !type.isSlip();
  }
}
