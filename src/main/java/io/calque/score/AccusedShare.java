package io.calque.score;

import java.util.List;

/**
 * Judges a site by the number of its accused articles alone: more than the promised false alarms of
 * an honest site can explain (binomial test; articles of a site are taken to err independently,
 * which those of one clumsy writer do not).
 */
public final class AccusedShare implements SiteModel {
  /** Fewer judged articles say too little of a site. */
  static final int LEAST_ARTICLES = 5;

  private final double articleRate;
  private final double siteRate;

  /**
   * A judge.
   *
   * @param articleRate promised false-alarm rate of the article scores, above 0, below 1
   * @param siteRate chance of accusing an honest site that is accepted, above 0, below 1
   */
  public AccusedShare(double articleRate, double siteRate) {
    this.articleRate = checked("articleRate", articleRate);
    this.siteRate = checked("siteRate", siteRate);
  }

  @Override
  public SiteScore score(List<ArticleScore> articles) {
    int judged = count(articles, Verdict.ORIGINAL);
    int spun = count(articles, Verdict.SPUN);
    int translated = count(articles, Verdict.TRANSLATED);
    int accused = spun + translated;
    judged += accused;
    double rate = atLeast(accused, judged);
    Verdict verdict = Verdict.ORIGINAL;
    if (judged < LEAST_ARTICLES) {
      verdict = Verdict.INSUFFICIENT;
    } else if (rate <= siteRate) {
      verdict = spun >= translated ? Verdict.SPUN : Verdict.TRANSLATED;
    }
    return new SiteScore(verdict, judged, accused, articleRate * judged, rate);
  }

  private static int count(List<ArticleScore> articles, Verdict verdict) {
    return (int) articles.stream().filter(one -> one.verdict() == verdict).count();
  }

  /** Chance of at least {@code accused} false alarms among {@code judged} articles. */
  private double atLeast(int accused, int judged) {
    double odds = Math.log(articleRate / (1 - articleRate));
    double term = judged * Math.log1p(-articleRate);
    double below = 0;
    for (int k = 0; k < accused; k++) {
      below += Math.exp(term);
      term += odds + Math.log((judged - k) / (k + 1.0));
    }
    return Math.max(0, 1 - below);
  }

  private static double checked(String name, double rate) {
    if (!(rate > 0 && rate < 1)) {
      throw new IllegalArgumentException(name + " " + rate + " is not between 0 and 1");
    }
    return rate;
  }
}
