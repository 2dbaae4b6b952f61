package io.calque.report;

import io.calque.score.ArticleScore;
import io.calque.score.ArticleTests;
import io.calque.score.Calibration;
import io.calque.score.Verdict;
import io.calque.site.Interval;
import io.calque.text.Declaration;
import io.calque.text.Probabilities;
import io.calque.version.Comparison;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers and short texts as the report for people words them. */
final class Wording {
  /** What a test's strength is. */
  static final String STRENGTHS =
      "A strength is log-odds against a human writer, as fitted: of the spun test those of the"
          + " article numbers, of the translated test those of how it reads and of what evidence"
          + " of a translation adds.";

  /** Pieces of evidence that are named beside a verdict. */
  static final int STRONGEST = 3;

  private static final int LONGEST = 90;

  private Wording() {}

  /** A probability in whole per cent; never 0 or 100 unless it is. */
  static String percent(double share) {
    if (share > 0 && share < 0.01) {
      return "<1 %";
    }
    if (share < 1 && share > 0.99) {
      return ">99 %";
    }
    return Math.round(100 * share) + " %";
  }

  /** A false-alarm rate in per cent, as fine as it is measured. */
  static String rate(double share) {
    if (share > 0 && share < 0.0005) {
      return "under 0.05 %";
    }
    return String.format(Locale.ROOT, share < 0.1 ? "%.1f %%" : "%.0f %%", 100 * share);
  }

  /** A share with the range that holds it, in per cent: {@code 40 % (12–77)}. */
  static String range(Interval share) {
    return String.format(
        Locale.ROOT,
        "%s (%d–%d)",
        percent(share.share()),
        Math.round(100 * share.lower()),
        Math.round(100 * share.upper()));
  }

  /** What two articles have in common, in two sentences. */
  static String overlap(Comparison comparison) {
    return String.format(
        Locale.ROOT,
        "%s of the words stand in both, in the same order. Of runs of quoted words, names and"
            + " numbers, %d of %d are shared: %s.",
        percent(comparison.sameWords()),
        comparison.overlap().shared(),
        comparison.overlap().of(),
        comparison.overlap().isNearCopy()
            ? "versions of one text"
            : "not enough to call them versions of one text");
  }

  /**
   * The numbers behind the verdict in one line; those that a withheld verdict withholds are left
   * out.
   */
  static String numbers(ArticleScore score) {
    Probabilities probability = score.probability();
    String tier = score.tier().id() + " tier, language " + score.article().language();
    if (score.verdict() == Verdict.INSUFFICIENT) {
      return tier;
    }
    String shares =
        String.format(
            Locale.ROOT,
            "spun %s, translated %s, original %s; ",
            percent(probability.spun()),
            percent(probability.translated()),
            percent(probability.original()));
    return shares + tests(score.tests()) + "; " + tier;
  }

  /** Both tests in a line: {@code false alarms: spun test 0.4 %, translated test 61 %}. */
  static String tests(ArticleTests tests) {
    return String.format(
        Locale.ROOT,
        "false alarms: spun test %s, translated test %s",
        rate(tests.spun().falseAlarmRate()),
        rate(tests.translated().falseAlarmRate()));
  }

  /** What the scores of a report stand on, in a sentence. */
  static String calibration(Calibration own) {
    return String.format(
        Locale.ROOT,
        "Calibrated on %s: %,d articles of one’s own, SHA-256 %s.",
        own.name(),
        own.articles(),
        own.sha256());
  }

  /** What a test measured, in a line. */
  static String strength(ArticleTests.Test test) {
    return String.format(
        Locale.ROOT,
        "strength %+.2f, reached by %s of human articles of this length",
        test.strength(),
        rate(test.falseAlarmRate()));
  }

  /**
   * What a page says of who wrote its text, in one line: {@code machine-written: ai-generated (meta
   * ai-disclosure)}.
   */
  static String declared(List<Declaration> declarations) {
    return declarations.stream()
        .map(one -> one.kind().id() + ": " + shorten(one.value()) + " (" + one.by() + ")")
        .collect(Collectors.joining("; "));
  }

  /** The three probabilities of a class, to three decimals. */
  static String shares(Probabilities probability) {
    return String.format(
        Locale.ROOT,
        "original %.3f, spun %.3f, translated %.3f",
        probability.original(),
        probability.spun(),
        probability.translated());
  }

  /** {@code text} on one line, cut after about 90 characters. */
  static String shorten(String text) {
    String head = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
    String line = head.replaceAll("\\s++", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
