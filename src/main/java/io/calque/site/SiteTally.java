package io.calque.site;

import io.calque.score.ArticleScore;
import io.calque.score.TextHash;
import io.calque.score.Verdict;
import io.calque.site.SiteScore.Counts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
  /** Chance of accusing an honest site that is accepted. */
  public static final double SITE_RATE = 0.001;

  /** Flagged articles that the strongest evidence is chosen from, at most. */
  static final int MOST_KEPT = 1024;

  private final String site;
  private final double articleRate;
  private final int mostKept;
  private final AccusedShare judge;
  private final SiteTexts texts;

  /** Articles without a sentence, which are no versions of one another, with their number. */
  private final Map<ArticleFacts, Integer> textless = new LinkedHashMap<>();

  /**
   * An empty tally.
   *
   * @param site host name, or another name for what is scored together
   * @param articleRate promised false-alarm rate of the article scores, above 0, below 1
   */
  public SiteTally(String site, double articleRate) {
    this(site, articleRate, MOST_KEPT);
  }

  /** The same with another bound in place of {@link #MOST_KEPT}. */
  SiteTally(String site, double articleRate, int mostKept) {
    this.site = site;
    this.articleRate = articleRate;
    this.mostKept = mostKept;
    this.judge = new AccusedShare(articleRate, SITE_RATE);
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
    ArticleFacts facts = ArticleFacts.of(article);
    if (article.sentences().isEmpty()) {
      textless.merge(facts, 1, Integer::sum);
    } else {
      texts.add(TextHash.of(article), facts);
    }
  }

  /**
   * A tally of the articles of both, as if those of {@code later} had been added after these;
   * neither is changed. Associative; the other way round the score is the same, but that of equally
   * strong evidence, or of the same words at two addresses, the other may be shown.
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
    SiteTally both = new SiteTally(site, articleRate, Math.min(mostKept, later.mostKept));
    for (SiteTally part : List.of(this, later)) {
      both.texts.addAll(part.texts);
      part.textless.forEach((facts, times) -> both.textless.merge(facts, times, Integer::sum));
    }
    return both;
  }

  /** What the articles added so far amount to. */
  public SiteScore score() {
    SiteSum sum = new SiteSum();
    texts.facts().forEach(facts -> sum.add(facts, 1));
    textless.forEach(sum::add);
    Counts counts = sum.counts(texts.repeated());
    Verdict verdict = judge.verdict(counts);
    return new SiteScore(
        site,
        verdict,
        reason(verdict, counts),
        counts,
        Interval.wilson(counts.flagged(), counts.judged()),
        judge.expected(counts),
        judge.chance(counts),
        sum.strongest(),
        sum.types(),
        sum.traits(verdict),
        sum.dates(),
        sum.declarations());
  }

  private String reason(Verdict verdict, Counts counts) {
    String flagged =
        String.format(
            Locale.ROOT,
            "%d of %d judged articles are flagged, where %.1f false %s to be expected",
            counts.flagged(),
            counts.judged(),
            judge.expected(counts),
            plural(judge.expected(counts)));
    return switch (verdict) {
      case INSUFFICIENT ->
          String.format(
              Locale.ROOT,
              "%d judged articles are too few to judge a site; %d are needed",
              counts.judged(),
              AccusedShare.LEAST_ARTICLES);
      case ORIGINAL ->
          counts.flagged() == 0
              ? "none of " + counts.judged() + " judged articles is flagged"
              : flagged + ", or a share that one writer’s habits can explain";
      case SPUN, TRANSLATED ->
          flagged
              + String.format(
                  Locale.ROOT,
                  "; chance for an honest site: %s",
                  chance(judge.chance(counts), articleRate));
    };
  }

  private static String plural(double number) {
    return Math.round(number * 10) == 10 ? "alarm is" : "alarms are";
  }

  private static String chance(double chance, double articleRate) {
    String size = chance < 1e-9 ? "under 1 in a billion" : oneIn(1 / chance);
    return String.format(Locale.ROOT, "%s at a promised %s %%", size, percent(articleRate));
  }

  private static String oneIn(double number) {
    double step = Math.pow(10, Math.max(0, Math.floor(Math.log10(number)) - 1));
    return String.format(Locale.ROOT, "1 in %,d", (long) (Math.floor(number / step) * step));
  }

  private static String percent(double share) {
    return java.math.BigDecimal.valueOf(share * 100)
        .setScale(4, java.math.RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
