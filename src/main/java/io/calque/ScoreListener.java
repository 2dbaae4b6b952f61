package io.calque;

import io.calque.score.ArticleScore;

/** Hears the outcome of a run, one call for each article, in input order, from one thread. */
public interface ScoreListener {
  /** An article was scored. */
  void scored(ArticleScore score);

  /**
   * An input could not be used.
   *
   * @param source the input's name
   * @param problem a message that names the input, the place in it, and what is wrong
   */
  void failed(String source, String problem);

  /** Something the user should know about the run as a whole; said once. */
  default void warned(String warning) {}
}
