package io.calque;

import io.calque.score.ArticleScore;
import io.calque.version.Comparison;

/** Hears the scores of a run, one call for each article, in input order, from one thread. */
public interface ScoreListener extends RunListener {
  /** An article was scored. */
  void scored(ArticleScore score);

  /**
   * An article was scored that is a version of a trusted one.
   *
   * @param original the trusted article beside the scored one
   */
  default void scored(ArticleScore score, Comparison original) {
    scored(score);
  }
}
