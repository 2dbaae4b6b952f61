package io.calque.report;

import io.calque.score.ExplainedArticle;
import java.io.IOException;
import java.io.Writer;

/**
 * Writes explained articles one at a time, in the order given; nothing is kept between articles.
 * Call {@link #begin}, then {@link #article} any number of times, then {@link #end}; the writer
 * behind it stays open. Not thread-safe.
 */
public interface ExplanationReport {
  /** Writes what stands before the first article. */
  void begin() throws IOException;

  /** Writes one article. */
  void article(ExplainedArticle article) throws IOException;

  /** Writes what stands after the last article and flushes. */
  void end() throws IOException;

  /** Plain or coloured text; safe to print on a terminal. */
  static ExplanationReport text(Writer out, ReportOptions options) {
    return new ExplanationText(out, options);
  }

  /** A web page that needs nothing but itself and runs no script. */
  static ExplanationReport html(Writer out) {
    return html(out, ReportOptions.plain());
  }

  /** The same, which names what the scores stand on. */
  static ExplanationReport html(Writer out, ReportOptions options) {
    return new ExplanationPage(out, options);
  }
}
