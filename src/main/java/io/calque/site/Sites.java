package io.calque.site;

import io.calque.score.ArticleScore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sites of a run, a {@link SiteTally} each, in the order of their first articles. Articles
 * without a web address are counted together. Not thread-safe.
 */
public final class Sites {
  /** What articles without a web address are called together. */
  public static final String FILES = "the files given";

  private final double articleRate;
  private final SiteBasis basis;
  private final Map<String, SiteTally> tallies = new LinkedHashMap<>();

  /**
   * No sites yet.
   *
   * @param articleRate promised false-alarm rate of the article scores, above 0, below 1
   * @param basis what they are judged by
   */
  public Sites(double articleRate, SiteBasis basis) {
    this.articleRate = articleRate;
    this.basis = basis;
  }

  /**
   * Adds an article to its site.
   *
   * @return the name of the site
   */
  public String add(ArticleScore article) {
    String site = SiteName.of(article.article()).orElse(FILES);
    of(site).add(article);
    return site;
  }

  /**
   * The sites of both, as if the articles of {@code later} had been added after these; neither is
   * changed. Associative, as {@link SiteTally#merge} is.
   *
   * @throws IllegalArgumentException if they are of two promised rates
   */
  public Sites merge(Sites later) {
    if (articleRate != later.articleRate) {
      throw new IllegalArgumentException(
          "later: scored at a promised rate of " + later.articleRate + ", not " + articleRate);
    }
    Sites both = new Sites(articleRate, basis);
    for (Sites part : List.of(this, later)) {
      part.tallies.forEach((site, tally) -> both.tallies.put(site, both.of(site).merge(tally)));
    }
    return both;
  }

  /** A score for each site that has a web address. */
  public List<SiteScore> named() {
    return tallies.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(FILES))
        .map(entry -> entry.getValue().score())
        .toList();
  }

  /** A score for each site, and for what has no web address together. */
  public List<SiteScore> scores() {
    return tallies.values().stream().map(SiteTally::score).toList();
  }

  private SiteTally of(String site) {
    return tallies.computeIfAbsent(site, name -> new SiteTally(name, articleRate, basis));
  }
}
