package io.calque.review;

import io.calque.site.SiteName;
import io.calque.text.Article;
import java.util.Optional;

/**
 * A scored article to be put on a desk.
 *
 * @param address web address of its page, or empty
 * @param score what Calque says of it
 * @param original the trusted article it is a version of
 */
public record NewArticle(
    String address, ReportedScore score, Optional<ReviewedArticle.Original> original) {
  /** The site it is from; empty where no address is known. */
  public String site() {
    return SiteName.ofAddress(address).orElse("");
  }

  /** One beside the trusted article that it is a version of. */
  public NewArticle withOriginal(Article trusted) {
    return new NewArticle(
        address,
        score,
        Optional.of(
            new ReviewedArticle.Original(trusted.source(), trusted.title(), trusted.text())));
  }
}
