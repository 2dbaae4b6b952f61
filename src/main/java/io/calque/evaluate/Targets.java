package io.calque.evaluate;

import io.calque.score.Tier;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a tier is meant to reach, and what it was measured at. */
final class Targets {
  private static final Row NONE = new Row("", "", "");

  private final Tier tier;
  private final Map<String, Row> rows = new LinkedHashMap<>();

  Targets(Tier tier) {
    this.tier = tier;
  }

  private record Row(String target, String measured, String outcome) {
    String both() {
      return outcome.isEmpty() ? measured : measured + ", " + outcome;
    }
  }

  /** The goal of this tier; {@code auto} has that of the fast one. */
  double goal(double fast, double deep) {
    return tier == Tier.DEEP ? deep : fast;
  }

  /** A number that is to be at least {@code least}. */
  void atLeast(String what, double least, double value) {
    row(what, Bound.least(least).text(), Figures.decimal(value), value >= least);
  }

  /** A share that is to be at least {@code least}. */
  void atLeast(String what, double least, Proportion share) {
    row(
        what,
        Bound.leastShare(least).text(),
        share.text(),
        share.of() > 0 && share.share() >= least);
  }

  /** A number that is to be at most {@code most}. */
  void atMost(String what, double most, double value) {
    row(what, Bound.most(most).text(), Figures.decimal(value), value <= most);
  }

  /** A share that is to be at most {@code most}. */
  void atMost(String what, double most, Proportion share) {
    row(what, Bound.mostShare(most).text(), share.text(), share.of() > 0 && share.share() <= most);
  }

  /** An area under the ROC curve that is to be at least {@code least}. */
  void atLeast(String what, double least, Ranking ranking) {
    row(
        what,
        Bound.least(least).text(),
        Figures.auc(ranking),
        !ranking.isEmpty() && ranking.auc() >= least);
  }

  /** The tiers side by side, a row for each thing that any of them was measured at. */
  static Table sideBySide(List<Targets> tiers) {
    Map<Tier, Targets> byTier = new LinkedHashMap<>();
    Set<String> names = new LinkedHashSet<>();
    for (Targets one : tiers) {
      byTier.put(one.tier, one);
      names.addAll(one.rows.keySet());
    }
    Table table = new Table("what", "target, fast", "fast", "target, deep", "deep", "auto");
    for (String what : names) {
      Row fast = row(byTier, Tier.FAST, what);
      Row deep = row(byTier, Tier.DEEP, what);
      table.row(
          what,
          fast.target(),
          fast.both(),
          deep.target(),
          deep.both(),
          row(byTier, Tier.AUTO, what).measured());
    }
    return table;
  }

  private static Row row(Map<Tier, Targets> tiers, Tier tier, String what) {
    Targets one = tiers.get(tier);
    return one == null ? NONE : one.rows.getOrDefault(what, NONE);
  }

  private void row(String what, String target, String measured, boolean met) {
    rows.put(what, new Row(target, measured, met ? "met" : "**missed**"));
  }
}
