package io.calque.report;

import io.calque.score.Verdict;
import io.calque.site.SiteScore;
import java.util.List;

/**
 * The sites that reports for people show: all, or of a crawl of many sites those with a verdict.
 *
 * @param shown in the order of their first articles
 * @param leftOut how many have too few articles for a verdict and are not shown
 */
record ShownSites(List<SiteScore> shown, int leftOut) {
  /** So many are shown, whatever they hold. */
  private static final int FEW = 10;

  static ShownSites of(List<SiteScore> sites) {
    if (sites.size() <= FEW) {
      return new ShownSites(sites, 0);
    }
    List<SiteScore> judged =
        sites.stream().filter(site -> site.verdict() != Verdict.INSUFFICIENT).toList();
    return new ShownSites(judged, sites.size() - judged.size());
  }

  /** What is left out, in a line; empty where nothing is. */
  String remark() {
    return leftOut == 0
        ? ""
        : leftOut
            + (leftOut == 1 ? " more site has" : " more sites have")
            + " too few articles for a verdict.";
  }
}
