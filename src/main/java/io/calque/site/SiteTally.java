package io.calque.site;

import io.calque.score.ArticleScore;
import io.calque.score.TextHash;
import io.calque.site.SiteScore.Counts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the scored articles of one site as they come and says what they amount to. Keeps some
 * hundred bytes an article and the evidence of {@value #MOST_KEPT} flagged ones, not the articles.
 * Not thread-safe.
 *
 * <p>The same words at a second address (a print version, an archive page) count once. Versions
 * with other words count each: a spinner's output is many versions of few articles.
 *
 * <p>Parts of a site may be counted apart and {@linkplain #merge merged}: nothing but whole numbers
 * is added up, so the score is equal to that of the whole, however it was cut.
 */
public final class SiteTally {
  /** Flagged articles that the strongest evidence is chosen from, at most. */
  static final int MOST_KEPT = 1024;

  private final String site;
  private final double articleRate;
  private final int mostKept;
  private final SiteBasis basis;
  private final SiteTexts texts;

  /** Articles without a sentence, which are no versions of one another, with their number. */
  private final Map<ArticleFacts, Integer> textless = new LinkedHashMap<>();

  /**
   * An empty tally.
   *
   * @param site host name, or another name for what is scored together
   * @param articleRate promised false-alarm rate of the article scores, above 0, below 1
   * @param basis what the site is judged by
   */
  public SiteTally(String site, double articleRate, SiteBasis basis) {
    this(site, articleRate, basis, MOST_KEPT);
  }

  /** The same with another bound in place of {@link #MOST_KEPT}. */
  SiteTally(String site, double articleRate, SiteBasis basis, int mostKept) {
    if (!(articleRate > 0 && articleRate < 1)) {
      throw new IllegalArgumentException("articleRate " + articleRate + " is not between 0 and 1");
    }
    this.site = site;
    this.articleRate = articleRate;
    this.mostKept = mostKept;
    this.basis = basis;
    this.texts = new SiteTexts(mostKept);
  }

  String site() {
    return site;
  }

  double articleRate() {
    return articleRate;
  }

  /** The different texts. */
  SiteTexts texts() {
    return texts;
  }

  /** The articles without a sentence. */
  Map<ArticleFacts, Integer> textless() {
    return textless;
  }

  /** Adds an article. */
  public void add(ArticleScore article) {
    ArticleFacts facts = ArticleFacts.of(article, basis.languages());
    if (article.sentences().isEmpty()) {
      textless.merge(facts, 1, Integer::sum);
    } else {
      texts.add(TextHash.of(article), facts);
    }
  }

  /**
   * A tally of the articles of both, as if those of {@code later} had been added after these;
   * neither is changed. Associative; the other way round the score is the same, but that of equally
   * strong evidence, or of the same words at two addresses, the other may be shown. It is judged by
   * what these are judged by.
   *
   * @throws IllegalArgumentException if they are of two sites or of two promised rates
   */
  public SiteTally merge(SiteTally later) {
    if (!site.equals(later.site)) {
      throw new IllegalArgumentException(
          "later: articles of " + later.site + " are no part of " + site);
    }
    if (articleRate != later.articleRate) {
      throw new IllegalArgumentException(
          "later: scored at a promised rate of " + later.articleRate + ", not " + articleRate);
    }
    SiteTally both = new SiteTally(site, articleRate, basis, Math.min(mostKept, later.mostKept));
    for (SiteTally part : List.of(this, later)) {
      both.texts.addAll(part.texts);
      part.textless.forEach((facts, times) -> both.textless.merge(facts, times, Integer::sum));
    }
    return both;
  }

  /** What the articles added so far amount to. */
  public SiteScore score() {
    SiteSum sum = new SiteSum(basis);
    texts.facts().forEach(facts -> sum.add(facts, 1));
    textless.forEach(sum::add);
    Counts counts = sum.counts(texts.repeated());
    SiteTests tests = sum.tests();
    SiteJudge.Ruling ruling = SiteJudge.rule(counts, tests);
    return new SiteScore(
        site,
        ruling.verdict(),
        ruling.reason(),
        counts,
        Interval.wilson(counts.flagged(), counts.judged()),
        articleRate * counts.judged(),
        ruling.falseAlarmRate(),
        tests,
        texts.sentences(),
        sum.strongest(),
        sum.types(),
        sum.traits(ruling.verdict()),
        sum.dates(),
        sum.declarations());
  }
}
