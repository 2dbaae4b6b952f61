package io.calque.report;

import io.calque.input.InputCounts;
import io.calque.score.ArticleScore;
import io.calque.site.Sites;
import io.calque.version.Comparison;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/**
 * One JSON object for the run, {@code
 * {"schema":"calque/1","articles":[…],"sites":[…],"inputs":{…}}}; each article is the object of the
 * JSONL format, on a line of its own. Sites are those of articles with a web address; {@code
 * inputs} says what became of the articles of the inputs.
 */
final class JsonReport implements Report {
  private final ArticleJson articles;
  private final Sites sites;

  JsonReport(Writer out, ReportOptions options) {
    sites = new Sites(options.falseAlarmRate(), options.sites());
    this.articles = new ArticleJson(out, options);
  }

  @Override
  public void begin() throws IOException {
    articles.generator().writeStartObject();
    articles.generator().writeStringField("schema", ArticleJson.SCHEMA);
    articles.generator().writeArrayFieldStart("articles");
  }

  @Override
  public void article(ArticleScore score) throws IOException {
    write(score, Optional.empty());
  }

  @Override
  public void article(ArticleScore score, Comparison original) throws IOException {
    write(score, Optional.of(original));
  }

  private void write(ArticleScore score, Optional<Comparison> original) throws IOException {
    sites.add(score);
    articles.generator().writeRaw('\n');
    articles.write(score, original);
    articles.generator().flush();
  }

  @Override
  public void end(InputCounts counts) throws IOException {
    articles.generator().writeRaw('\n');
    articles.generator().writeEndArray();
    SiteJson.write(articles.generator(), sites.named());
    CountsJson.write(articles.generator(), counts);
    articles.generator().writeEndObject();
    articles.generator().writeRaw('\n');
    articles.generator().flush();
  }
}
