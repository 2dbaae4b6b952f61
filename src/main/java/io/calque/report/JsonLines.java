package io.calque.report;

import io.calque.score.ArticleScore;
import io.calque.site.SiteScore;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;

/** The objects of the JSON formats one by one, each a string without a line end. */
public final class JsonLines {
  private JsonLines() {}

  /**
   * The line of the JSONL format.
   *
   * @param withText whether it carries the article text
   */
  public static String article(ArticleScore score, boolean withText) {
    StringWriter out = new StringWriter();
    ArticleJson json = new ArticleJson(out, withText);
    try {
      json.write(score, Optional.empty());
      json.generator().flush();
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written to", e);
    }
    return out.toString();
  }

  /** What the JSON format says of one of its sites. */
  public static String site(SiteScore site) {
    StringWriter out = new StringWriter();
    try (var json = SafeJson.to(out)) {
      SiteJson.site(json, site);
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written to", e);
    }
    return out.toString();
  }
}
