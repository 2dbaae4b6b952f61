package io.calque.site;

import io.calque.score.Verdict;
import io.calque.site.SiteScore.Counts;

/**
 * Judges a site by the number of its flagged articles alone.
 *
 * <p>A site is accused if all three hold. (1) An honest site of as many articles would have so many
 * false alarms with a chance of at most {@code siteRate} (tail of the binomial distribution with
 * the promised rate). (2) The flagged share is larger than any group of honest writers explains:
 * the binomial test takes articles to err independently, but those of one writer or one translation
 * desk err together, at a rate of their own. The lower end of the share's 95 % interval must reach
 * {@value #GROUP_RATE}, just below the highest rate that the evaluation leaves possible for a group
 * of people (0.9 %, at most 5.1 %, at a promised 1 %; {@code docs/evaluation.md}), or five times
 * the promised rate where that is more. (3) At least {@value #LEAST_FLAGGED} articles are flagged:
 * two slips of one writer are no pattern.
 */
final class AccusedShare {
  /** Fewer judged articles say too little of a site. */
  static final int LEAST_ARTICLES = 5;

  /** Fewer flagged articles are no pattern. */
  static final int LEAST_FLAGGED = 3;

  /** False-alarm rate that a group of honest writers may have at a promised 1 %. */
  private static final double GROUP_RATE = 0.05;

  private static final double GROUP_FACTOR = 5;

  private final double articleRate;
  private final double siteRate;

  /**
   * A judge.
   *
   * @param articleRate promised false-alarm rate of the article scores, above 0, below 1
   * @param siteRate chance of accusing an honest site that is accepted, above 0, below 1
   */
  AccusedShare(double articleRate, double siteRate) {
    this.articleRate = checked("articleRate", articleRate);
    this.siteRate = checked("siteRate", siteRate);
  }

  Verdict verdict(Counts counts) {
    if (counts.judged() < LEAST_ARTICLES) {
      return Verdict.INSUFFICIENT;
    }
    boolean accused =
        counts.flagged() >= LEAST_FLAGGED
            && chance(counts) <= siteRate
            && Interval.wilson(counts.flagged(), counts.judged()).lower() >= floor();
    if (!accused) {
      return Verdict.ORIGINAL;
    }
    return counts.spun() >= counts.translated() ? Verdict.SPUN : Verdict.TRANSLATED;
  }

  /** False alarms to expect among the judged articles. */
  double expected(Counts counts) {
    return articleRate * counts.judged();
  }

  /** Chance of at least as many false alarms among as many judged articles. */
  double chance(Counts counts) {
    double odds = Math.log(articleRate / (1 - articleRate));
    double term = counts.judged() * Math.log1p(-articleRate);
    double tail = 0;
    for (int k = 0; k <= counts.judged(); k++) {
      tail += k >= counts.flagged() ? Math.exp(term) : 0;
      term += odds + Math.log((counts.judged() - k) / (k + 1.0));
    }
    return Math.min(1, tail);
  }

  private double floor() {
    return Math.min(0.5, Math.max(GROUP_RATE, GROUP_FACTOR * articleRate));
  }

  private static double checked(String name, double rate) {
    if (!(rate > 0 && rate < 1)) {
      throw new IllegalArgumentException(name + " " + rate + " is not between 0 and 1");
    }
    return rate;
  }
}
