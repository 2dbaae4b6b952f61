package io.calque.version;

import io.calque.text.Article;
import io.calque.text.Document;
import java.util.List;

/**
 * Two articles lined up word by word.
 *
 * @param before the first article
 * @param after the second
 * @param overlap what they share of names, numbers and quotations
 * @param sameWords share of the words of both that stand in matched places, 0 to 1
 * @param parts both texts in pieces, in order
 * @param substitutions what stands for what, most frequent first
 */
public record Comparison(
    Article before,
    Article after,
    NearCopies.Overlap overlap,
    double sameWords,
    List<AlignedPart> parts,
    List<Substitution> substitutions) {
  /** Copies the lists. */
  public Comparison {
    parts = List.copyOf(parts);
    substitutions = List.copyOf(substitutions);
  }

  /**
   * Words that stand in the place of others.
   *
   * @param before in lower case, as the first article has them first
   * @param after what the second article has there, in lower case
   * @param count how often
   */
  public record Substitution(String before, String after, int count) {}

  /** Lines two articles up. */
  public static Comparison of(Document before, Document after) {
    VersionAlignment alignment = VersionAlignment.of(before, after);
    return new Comparison(
        before.article(),
        after.article(),
        NearCopies.overlap(before, after),
        alignment.sameWords(),
        alignment.parts(),
        alignment.substitutions());
  }
}
