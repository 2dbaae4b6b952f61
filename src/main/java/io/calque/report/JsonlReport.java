package io.calque.report;

import io.calque.input.InputCounts;
import io.calque.score.ArticleScore;
import io.calque.version.Comparison;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** One JSON object a line, one line an article. */
final class JsonlReport implements Report {
  private final ArticleJson articles;

  JsonlReport(Writer out, ReportOptions options) {
    this.articles = new ArticleJson(out, options);
  }

  @Override
  public void begin() {}

  @Override
  public void article(ArticleScore score) throws IOException {
    write(score, Optional.empty());
  }

  private void write(ArticleScore score, Optional<Comparison> original) throws IOException {
    articles.write(score, original);
    articles.generator().writeRaw('\n');
    articles.generator().flush();
  }

  @Override
  public void article(ArticleScore score, Comparison original) throws IOException {
    write(score, Optional.of(original));
  }

  @Override
  public void end(InputCounts counts) throws IOException {
    articles.generator().flush();
  }
}
