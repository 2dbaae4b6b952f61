package io.calque.site;

import io.calque.score.ArticleScore;
import io.calque.score.SentenceScore;
import io.calque.score.TextHash;
import io.calque.score.Verdict;
import io.calque.signal.ArtifactType;
import io.calque.signal.Evidence;
import io.calque.site.SiteScore.Counts;
import io.calque.site.SiteScore.Dates;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts the scored articles of one site as they come and says what they amount to. Keeps counts
 * and the strongest evidence, a few bytes an article, not the articles. Not thread-safe.
 *
 * <p>The same words at a second address (a print version, an archive page) count once. Versions
 * with other words count each: a spinner's output is many versions of few articles.
 */
public final class SiteTally {
  /** Chance of accusing an honest site that is accepted. */
  public static final double SITE_RATE = 0.001;

  private final String site;
  private final double articleRate;
  private final AccusedShare judge;
  private final Set<Long> texts = new HashSet<>();
  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  private final Map<ArtifactType, Integer> types = new EnumMap<>(ArtifactType.class);
  private final StrongestEvidence strongest = new StrongestEvidence();
  private final SiteTraits traits = new SiteTraits();
  private Optional<Dates> dates = Optional.empty();
  private int repeated;

  /**
   * An empty tally.
   *
   * @param site host name, or another name for what is scored together
   * @param articleRate promised false-alarm rate of the article scores, above 0, below 1
   */
  public SiteTally(String site, double articleRate) {
    this.site = site;
    this.articleRate = articleRate;
    this.judge = new AccusedShare(articleRate, SITE_RATE);
  }

  /** Adds an article. */
  public void add(ArticleScore article) {
    if (!article.sentences().isEmpty() && !texts.add(TextHash.of(article))) {
      repeated++;
      return;
    }
    article
        .article()
        .date()
        .ifPresent(
            day -> dates = Optional.of(dates.map(d -> d.with(day)).orElse(new Dates(day, day))));
    verdicts.merge(article.verdict(), 1, Integer::sum);
    traits.add(article);
    if (article.verdict() == Verdict.SPUN || article.verdict() == Verdict.TRANSLATED) {
      strongest.add(article);
      for (SentenceScore sentence : article.sentences()) {
        for (Evidence evidence : sentence.evidence()) {
          types.merge(evidence.type(), 1, Integer::sum);
        }
      }
    }
  }

  /** What the articles added so far amount to. */
  public SiteScore score() {
    Counts counts =
        new Counts(
            count(Verdict.ORIGINAL),
            count(Verdict.SPUN),
            count(Verdict.TRANSLATED),
            count(Verdict.INSUFFICIENT),
            repeated);
    Verdict verdict = judge.verdict(counts);
    return new SiteScore(
        site,
        verdict,
        reason(verdict, counts),
        counts,
        Interval.wilson(counts.flagged(), counts.judged()),
        judge.expected(counts),
        judge.chance(counts),
        strongest.list(),
        types,
        traits.dominating(verdict),
        dates);
  }

  private int count(Verdict verdict) {
    return verdicts.getOrDefault(verdict, 0);
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
