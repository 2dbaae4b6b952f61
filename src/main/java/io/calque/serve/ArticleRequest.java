package io.calque.serve;

import io.calque.input.Source;
import io.calque.score.Tier;
import io.calque.serve.Scorers.Wish;
import java.util.Set;

/**
 * An article that is to be scored.
 *
 * @param source its text or page
 * @param wish how it is to be scored
 * @param withText whether the answer carries the text that its offsets count in
 */
record ArticleRequest(Source source, Wish wish, boolean withText) {
  private static final Set<String> ARTICLE = Set.of("text", "html", "url", "title");
  private static final Set<String> KNOWN =
      Set.of("text", "html", "url", "title", "tier", "fpr", "withText");

  /** Reads the request's fields. */
  static ArticleRequest read(Fields fields, Bodies bodies, Wish usual) {
    fields.allow(KNOWN);
    return new ArticleRequest(
        source(fields, bodies, Scorers.TEXT), wish(fields, usual), fields.isTrue("withText"));
  }

  /** An article given as an object in a field. */
  static Source article(Fields fields, Bodies bodies, String name) {
    Fields article =
        fields
            .fields(name)
            .orElseThrow(() -> Refusal.badRequest("missing-field", name + " is missing"));
    return source(article.allow(ARTICLE), bodies, name);
  }

  /** Tier and rate, which may be left out. */
  static Wish wish(Fields fields, Wish usual) {
    return new Wish(
        fields.text("tier").map(ArticleRequest::tier).orElse(usual.tier()),
        fields.number("fpr").map(ArticleRequest::rate).orElse(usual.rate()));
  }

  private static Tier tier(String id) {
    for (Tier tier : Tier.values()) {
      if (tier.id().equals(id)) {
        return tier;
      }
    }
    throw Refusal.badRequest("bad-field", "tier: expected one of auto, fast, deep");
  }

  private static double rate(double given) {
    if (!(given > 0 && given < 1)) {
      throw Refusal.badRequest("bad-field", "fpr: " + given + " is not between 0 and 1");
    }
    return given;
  }

  private static Source source(Fields fields, Bodies bodies, String name) {
    if (fields.has("text") == fields.has("html")) {
      throw Refusal.badRequest(
          "missing-field", fields.path() + "text or " + fields.path() + "html, one of the two");
    }
    String url = fields.text("url").orElse("");
    if (!url.isEmpty() && !Source.isAddress(url)) {
      throw Refusal.badRequest(
          "bad-field", fields.path() + "url: expected a web address, http or https");
    }
    boolean isPage = fields.has("html");
    String text = fields.text(isPage ? "html" : "text").orElse("");
    if (!isPage) {
      bodies.checkText(fields.path() + "text", text);
    }
    return new Source(
        url.isEmpty() ? name : url,
        isPage ? Source.Format.HTML : Source.Format.TEXT,
        fields.text("title").orElse(""),
        text,
        url,
        "");
  }
}
