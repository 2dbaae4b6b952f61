package io.calque.cli;

import io.calque.review.DeskStatistics;
import io.calque.review.page.Words;
import java.util.Locale;

/** How far people agree, as lines for a terminal. */
final class StatisticsText {
  private StatisticsText() {}

  static String of(DeskStatistics statistics) {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%d of %d articles reviewed, %d disputed, %d rows in the log%n%n",
            statistics.reviewed(),
            statistics.articles(),
            statistics.disputed(),
            statistics.decisions()));
    line(out, "accused by Calque, confirmed by people", Words.share(statistics.accused()));
    line(out, "original to Calque, human to people", Words.share(statistics.cleared()));
    line(out, "confirmed as the same kind", Words.share(statistics.sameKind()));
    for (DeskStatistics.Reviewer one : statistics.reviewers()) {
      out.append(
          String.format(
              Locale.ROOT,
              "%n%s: %d spun, %d translated, %d human, %d unsure%n",
              one.name(),
              one.spun(),
              one.translated(),
              one.human(),
              one.unsure()));
      line(out, "  agrees with Calque", Words.share(one.withCalque()));
    }
    for (DeskStatistics.Pair one : statistics.pairs()) {
      out.append(String.format(Locale.ROOT, "%n%s and %s%n", one.one(), one.other()));
      line(out, "  same label", Words.share(one.same()));
      line(out, "  Cohen's kappa", String.format(Locale.ROOT, "%.2f", one.kappa()));
    }
    for (DeskStatistics.Marks one : statistics.marks()) {
      out.append(
          String.format(
              Locale.ROOT,
              "%nmarks of %s: %d called wrong, %d wordings called right%n",
              one.type(),
              one.wrong(),
              one.right()));
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append(name).append(": ").append(value).append(System.lineSeparator());
  }
}
