package io.calque.site;

import io.calque.score.Verdict;
import io.calque.site.SiteScore.Counts;
import java.util.Locale;

/**
 * Rules on a site. It is accused where, in either test, no more human outlets of any kind reach
 * what its articles come to than are promised of that kind; as spun only if {@value #LEAST_FLAGGED}
 * of them are found spun as well, since two slips of one writer are no pattern. As translated it
 * may be called on style alone: habits that prove nothing of one article are strong evidence in
 * twenty.
 */
final class SiteJudge {
  /** Fewer judged articles say too little of a site. */
  static final int LEAST_ARTICLES = 5;

  /** Fewer articles found spun are no pattern. */
  static final int LEAST_FLAGGED = 3;

  private SiteJudge() {}

  /**
   * A ruling.
   *
   * @param verdict what the site is said to publish
   * @param reason why, in one line
   * @param falseAlarmRate share of human outlets that look as bad, in the test that the verdict
   *     rests on
   */
  record Ruling(Verdict verdict, String reason, double falseAlarmRate) {}

  static Ruling rule(Counts counts, SiteTests tests) {
    if (counts.judged() < LEAST_ARTICLES) {
      return insufficient(
          String.format(
              Locale.ROOT,
              "%d judged articles are too few to judge a site; %d are needed",
              counts.judged(),
              LEAST_ARTICLES));
    }
    String flagged = flagged(counts);
    if (tests.spun().outlets().isEmpty() || tests.translated().outlets().isEmpty()) {
      return insufficient("these models know no outlets to judge a site by; " + flagged);
    }
    if (!tests.spun().canReject() || !tests.translated().canReject()) {
      return insufficient(
          "these models know too few human outlets to promise anything of a site; " + flagged);
    }
    SiteTests.Test spun = tests.spun();
    SiteTests.Test translated = tests.translated();
    boolean asSpun = spun.rejects() && counts.spun() >= LEAST_FLAGGED;
    if (asSpun && (!translated.rejects() || counts.spun() >= counts.translated())) {
      return new Ruling(
          Verdict.SPUN, rare(spun, "reads as spun") + "; " + flagged, spun.falseAlarmRate());
    }
    if (translated.rejects()) {
      String reason = rare(translated, "reads as much like a machine’s translation");
      return new Ruling(Verdict.TRANSLATED, reason + "; " + flagged, translated.falseAlarmRate());
    }
    return new Ruling(Verdict.ORIGINAL, original(tests) + "; " + flagged, tests.smallest());
  }

  private static String original(SiteTests tests) {
    return String.format(
        Locale.ROOT,
        "%s of human outlets read as much like a machine’s translation, and %s as spun%s",
        percent(tests.translated().falseAlarmRate()),
        percent(tests.spun().falseAlarmRate()),
        tests.spun().rejects()
            ? ", but fewer than " + LEAST_FLAGGED + " articles are found spun"
            : "");
  }

  private static Ruling insufficient(String reason) {
    return new Ruling(Verdict.INSUFFICIENT, reason, 1);
  }

  private static String flagged(Counts counts) {
    return counts.flagged() == 0
        ? "none of " + counts.judged() + " judged articles is flagged"
        : String.format(
            Locale.ROOT,
            "%d of %d judged articles %s flagged",
            counts.flagged(),
            counts.judged(),
            counts.flagged() == 1 ? "is" : "are");
  }

  /** {@code no more than 1 in 57 human outlets of any kind reads as spun}. */
  private static String rare(SiteTests.Test test, String how) {
    return String.format(
        Locale.ROOT,
        "no more than 1 in %d human outlets of any kind %s",
        (long) Math.floor(1 / test.falseAlarmRate()),
        how);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, share < 0.1 ? "%.1f %%" : "%.0f %%", 100 * share);
  }
}
