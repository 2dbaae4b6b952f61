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
 * @param score how strongly it speaks for an artifact, 0 to 1: as a signal finds it its rule's own
 *     weight, as a score shows it the probability that it is an artifact
 * @param reason one sentence for a reader
 * @param candidate whether it comes from a rule that no model has learnt to weigh: shown, and held
 *     against nobody
 * @param rule what found it: the name of a signal, {@value #REPLACED} or {@value #WORDING}
 */
public record Evidence(
    ArtifactType type,
    Span span,
    String text,
    List<String> suggestions,
    double score,
    String reason,
    boolean candidate,
    String rule) {
  /** The rule of words that models take for a spinner's. */
  public static final String REPLACED = "replaced-word";

  /** The rule of words that read as a machine's translation. */
  public static final String WORDING = "translated-wording";

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
    this(type, span, text, suggestions, score, reason, false, type.id());
  }

  /** Evidence of the rule that its type is called like. */
  public Evidence(
      ArtifactType type,
      Span span,
      String text,
      List<String> suggestions,
      double score,
      String reason,
      boolean candidate) {
    this(type, span, text, suggestions, score, reason, candidate, type.id());
  }

  /** The same found by a rule. */
  public Evidence by(String name) {
    return new Evidence(type, span, text, suggestions, score, reason, candidate, name);
  }

  /** The same as a candidate that says nothing of an original. */
  public Evidence doubtful() {
    return new Evidence(type, span, text, List.of(), score, reason, true, rule);
  }

  /** The same with another score. */
  public Evidence with(double other) {
    return new Evidence(type, span, text, suggestions, other, reason, candidate, rule);
  }

  /** Whether models, labels and verdicts may rest on it: neither a candidate nor a slip. */
  public boolean isWeighed() {
    return !candidate && !type.isSlip();
  }
}
