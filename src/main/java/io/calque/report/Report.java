package io.calque.report;

import io.calque.score.ArticleScore;
import java.io.IOException;

/**
 * Writes scored articles one at a time, in the order given; nothing is kept between articles but
 * counts. Call {@link #begin}, then {@link #article} any number of times, then {@link #end}; the
 * writer behind it stays open. Not thread-safe.
 */
public interface Report {
  /** Writes what stands before the first article. */
  void begin() throws IOException;

  /** Writes one article and flushes, so that a reader downstream sees it at once. */
  void article(ArticleScore score) throws IOException;

  /** Writes what stands after the last article and flushes. */
  void end() throws IOException;
}
