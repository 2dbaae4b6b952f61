package io.calque.evaluate;

import io.calque.score.Tier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a tier was measured at of the {@link Goal}s, with the baselines on the same text. */
final class ReleaseTargets {
  private static final Cell UNMEASURED = new Cell("not measured", "");

  private final Tier tier;
  private final Map<Goal, Cell> cells = new EnumMap<>(Goal.class);
  private final Map<Goal, List<String>> baselines = new EnumMap<>(Goal.class);

  ReleaseTargets(Tier tier) {
    this.tier = tier;
  }

  private record Cell(String value, String outcome) {
    /** What was promised is promised of one tier. */
    String text(boolean promised) {
      return !promised || outcome.isEmpty() ? value : value + ", " + outcome;
    }
  }

  /** An area under the ROC curve. */
  void measure(Goal goal, Ranking ranking) {
    boolean met = !ranking.isEmpty() && goal.bound().isMet(ranking.auc());
    put(goal, Figures.auc(ranking), met);
  }

  /** A share; of no cases none is met. */
  void measure(Goal goal, Proportion share) {
    put(goal, share.text(), share.of() > 0 && goal.bound().isMet(share.share()));
  }

  /** What is found at a false-alarm rate of 1 %. */
  void found(Goal goal, Ranking ranking) {
    measure(goal, ranking.isEmpty() ? new Proportion(0, 0) : ranking.found(0.01));
  }

  /** A share of the group of this name. */
  void measure(Goal goal, Proportion share, String name) {
    measure(goal, share, share.share(), name);
  }

  /** A share of the group of this name, of which another value was promised, as its upper end. */
  void measure(Goal goal, Proportion share, double promised, String name) {
    put(goal, share.text() + ", " + name, share.of() > 0 && goal.bound().isMet(promised));
  }

  /** A number. */
  void measure(Goal goal, double value) {
    put(goal, Figures.decimal(value), goal.bound().isMet(value));
  }

  /** Says why there is nothing to measure. */
  void missing(Goal goal, String why) {
    cells.put(goal, new Cell("not measured: " + why, ""));
  }

  /** What something simpler makes of the same text. */
  void baseline(Goal goal, String name, String value) {
    baselines.computeIfAbsent(goal, one -> new ArrayList<>()).add(name + " " + value);
  }

  private void put(Goal goal, String value, boolean met) {
    String outcome = !goal.bound().isSet() ? "" : met ? "met" : "**missed**";
    cells.put(goal, new Cell(value, outcome));
  }

  /** The tiers side by side, a row for every goal, measured or not. */
  static Table sideBySide(List<ReleaseTargets> tiers) {
    Map<Tier, ReleaseTargets> byTier = new LinkedHashMap<>();
    tiers.forEach(one -> byTier.put(one.tier, one));
    Table table = new Table("what", "0.1.0, deep", "target", "fast", "deep", "auto", "baselines");
    for (Goal goal : Goal.values()) {
      Set<String> beside = new LinkedHashSet<>();
      tiers.forEach(one -> beside.addAll(one.baselines.getOrDefault(goal, List.of())));
      table.row(
          goal.what(),
          goal.before(),
          goal.bound().text(),
          cell(byTier, Tier.FAST, goal),
          cell(byTier, Tier.DEEP, goal),
          cell(byTier, Tier.AUTO, goal),
          String.join("; ", beside));
    }
    return table;
  }

  private static String cell(Map<Tier, ReleaseTargets> byTier, Tier tier, Goal goal) {
    ReleaseTargets own = byTier.get(tier);
    Cell none = tier == Tier.AUTO || goal.tier() == Tier.AUTO ? new Cell("", "") : UNMEASURED;
    Cell cell = own == null ? none : own.cells.getOrDefault(goal, none);
    return cell.text(tier == goal.tier());
  }
}
