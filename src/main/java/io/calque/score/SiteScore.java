package io.calque.score;

/**
 * What the articles of a site amount to.
 *
 * @param verdict what the site is said to publish
 * @param judged articles that were long enough to judge
 * @param accused articles found spun or translated
 * @param expected false alarms to expect among the judged articles of an honest site
 * @param falseAlarmRate chance that an honest site of as many articles has at least as many
 *     accused, 0 to 1
 */
public record SiteScore(
    Verdict verdict, int judged, int accused, double expected, double falseAlarmRate) {
  /** Checks the counts. */
  public SiteScore {
    if (accused < 0 || accused > judged) {
      throw new IllegalArgumentException(accused + " accused of " + judged + " judged articles");
    }
  }
}
