package io.calque;

import io.calque.input.web.FetchCounts;
import io.calque.score.ArticleScore;
import io.calque.version.Comparison;

/** Hears the outcome of a run, one call for each article, in input order, from one thread. */
public interface ScoreListener {
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

  /** Fetching went on. */
  default void fetched(FetchCounts counts) {}

  /**
   * An input could not be used.
   *
   * @param source the input's name
   * @param problem a message that names the input, the place in it, and what is wrong
   */
  void failed(String source, String problem);

  /** Something the user should know about the run or about an input, and no failure. */
  default void warned(String warning) {}
}
