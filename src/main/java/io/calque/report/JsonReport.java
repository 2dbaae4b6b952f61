package io.calque.report;

import io.calque.score.ArticleScore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * One JSON object for the run, {@code {"schema":"calque/1","articles":[…]}}; each article is the
 * object of the JSONL format, on a line of its own.
 */
final class JsonReport implements Report {
  private final ArticleJson articles;

  JsonReport(Writer out, ReportOptions options) {
    try {
      this.articles = new ArticleJson(out, options.withText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void begin() throws IOException {
    articles.generator().writeStartObject();
    articles.generator().writeStringField("schema", ArticleJson.SCHEMA);
    articles.generator().writeArrayFieldStart("articles");
  }

  @Override
  public void article(ArticleScore score) throws IOException {
    articles.generator().writeRaw('\n');
    articles.write(score);
    articles.generator().flush();
  }

  @Override
  public void end() throws IOException {
    articles.generator().writeRaw('\n');
    articles.generator().writeEndArray();
    articles.generator().writeEndObject();
    articles.generator().writeRaw('\n');
    articles.generator().flush();
  }
}
