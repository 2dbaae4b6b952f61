package io.calque.report;

import io.calque.input.InputCounts;
import io.calque.score.ArticleScore;
import io.calque.version.Comparison;
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

  /**
   * The same for an article that is a version of a trusted one; formats without a place for that
   * leave it out.
   *
   * @param original the trusted article beside the scored one
   */
  default void article(ArticleScore score, Comparison original) throws IOException {
    article(score);
  }

  /**
   * Writes what stands after the last article and flushes.
   *
   * @param counts what became of the articles of the run's inputs; formats without a place for that
   *     ({@link ReportFormat.Feature#COUNTS}) leave it out
   */
  void end(InputCounts counts) throws IOException;

  /** The same for articles that came from no inputs that could be counted. */
  default void end() throws IOException {
    end(InputCounts.NONE);
  }
}
