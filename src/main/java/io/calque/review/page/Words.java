package io.calque.review.page;

import io.calque.review.DeskStatistics;
import io.calque.site.Interval;
import java.util.Locale;

/** How pages and the command line say numbers. */
public final class Words {
  private Words() {}

  /** A share with its interval, such as {@code 9 of 10, 90 % (60–98 %)}. */
  public static String share(DeskStatistics.Share share) {
    if (share.of() == 0) {
      return "none yet";
    }
    Interval interval = share.interval();
    return String.format(
        Locale.ROOT,
        "%d of %d, %.0f %% (%.0f–%.0f %%)",
        share.found(),
        share.of(),
        100 * interval.share(),
        100 * interval.lower(),
        100 * interval.upper());
  }

  /** A false-alarm rate, such as {@code 0.4 %}. */
  static String rate(double rate) {
    return String.format(Locale.ROOT, rate < 0.0995 ? "%.1f %%" : "%.0f %%", 100 * rate);
  }

  /** A number with its noun. */
  static String count(long number, String one, String more) {
    return number + " " + (number == 1 ? one : more);
  }

  /** A site's name for a reader. */
  static String site(String site) {
    return site.isEmpty() ? "Articles without a web address" : site;
  }
}
