package io.calque.evaluate;

import java.util.Locale;

/** What the fast tier is meant to reach, beside what it was measured at. */
final class Targets {
  private final Table table = new Table("what", "target", "measured", "");

  /** A number that is to be at least {@code least}. */
  void atLeast(String what, double least, double value) {
    row(what, "at least " + number(least), number(value), value >= least);
  }

  /** A share that is to be at least {@code least}. */
  void atLeast(String what, double least, Proportion share) {
    row(what, "at least " + percent(least), share.text(), share.of() > 0 && share.share() >= least);
  }

  /** A number that is to be at most {@code most}. */
  void atMost(String what, double most, double value) {
    row(what, "at most " + number(most), number(value), value <= most);
  }

  /** A share that is to be at most {@code most}. */
  void atMost(String what, double most, Proportion share) {
    row(what, "at most " + percent(most), share.text(), share.of() > 0 && share.share() <= most);
  }

  /** An area under the ROC curve that is to be at least {@code least}. */
  void atLeast(String what, double least, Ranking ranking) {
    row(
        what,
        "at least " + number(least),
        Figures.auc(ranking),
        !ranking.isEmpty() && ranking.auc() >= least);
  }

  Table table() {
    return table;
  }

  private void row(String what, String target, String measured, boolean met) {
    table.row(what, target, measured, met ? "met" : "missed");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
