package io.calque.score;

import java.util.List;

/** Judges a site by the scores of its articles. Implementations are immutable and thread-safe. */
public interface SiteModel {
  /**
   * The site's score.
   *
   * @param articles scores of its articles, in any order; near-copies counted once by the caller
   */
  SiteScore score(List<ArticleScore> articles);
}
