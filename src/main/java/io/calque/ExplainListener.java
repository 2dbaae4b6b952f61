package io.calque;

import io.calque.score.ExplainedArticle;

/** Hears what scores are made of, one call for each article, in input order, from one thread. */
public interface ExplainListener extends RunListener {
  /** An article was scored and explained. */
  void explained(ExplainedArticle article);
}
