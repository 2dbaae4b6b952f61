package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.score.Tier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReleaseTargetsTest {
  private final ReleaseTargets deep = new ReleaseTargets(Tier.DEEP);

  private String deep(Goal goal) {
    return MeasuredDocuments.cell(deep, goal, Tier.DEEP);
  }

  /** What nobody measured is a row too: a target is not forgotten by leaving it out. */
  @Test
  void sideBySide_nothingMeasured_hasARowForEveryGoal() {
    List<String> rows = ReleaseTargets.sideBySide(List.of(deep)).toString().lines().toList();
    assertEquals(2 + Goal.values().length, rows.size());
    for (Goal goal : Goal.values()) {
      String none =
          goal.tier() == Tier.AUTO ? " |  |  |  | " : " | not measured | not measured |  | ";
      String row = rows.get(2 + goal.ordinal());
      assertTrue(row.contains(none), row);
    }
    assertEquals(
        "| neural translation, held-out systems, ten sentences, against human text of the same"
            + " sets: AUC | 0.642 | at least 0.800 | not measured | not measured |  |  |",
        rows.get(2));
  }

  @Test
  void measure_numbers_areMetAtTheBoundItself() {
    deep.measure(Goal.SPEED, 1.2);
    deep.measure(Goal.TOPIC, 0.031);
    deep.measure(Goal.LEARNERS_SPUN, new Proportion(2, 100), "essays");
    deep.measure(Goal.FIT, new Proportion(34, 100));
    assertEquals("1.200, met", deep(Goal.SPEED));
    assertEquals("0.031, **missed**", deep(Goal.TOPIC));
    assertEquals("2.0 % (0.6-7.0), essays, met", deep(Goal.LEARNERS_SPUN));
    assertTrue(deep(Goal.FIT).endsWith(", **missed**"), deep(Goal.FIT));
  }

  @Test
  void measure_noCases_isMissedAndAReasonIsSaid() {
    deep.measure(Goal.WORDS, new Ranking(List.of(), List.of(0.5)));
    deep.found(Goal.INDUCED_FOUND, new Ranking(List.of(0.5), List.of()));
    deep.measure(Goal.FIT, new Proportion(0, 0));
    deep.missing(Goal.MANNER, "nobody trained them");
    assertEquals("no cases, **missed**", deep(Goal.WORDS));
    assertEquals("no cases, **missed**", deep(Goal.INDUCED_FOUND));
    assertEquals("no cases, **missed**", deep(Goal.FIT));
    assertEquals("not measured: nobody trained them", deep(Goal.MANNER));
  }

  /** The fast tier and auto stand beside it, and nothing was promised of them. */
  @Test
  void sideBySide_otherTiers_haveNoOutcome() {
    ReleaseTargets fast = new ReleaseTargets(Tier.FAST);
    Ranking won = new Ranking(List.of(0.9), List.of(0.1));
    fast.measure(Goal.NEURAL, won);
    deep.measure(Goal.NEURAL, won);
    deep.measure(Goal.MODELS, won);
    fast.baseline(Goal.NEURAL, "masked words", "0.770");
    deep.baseline(Goal.NEURAL, "masked words", "0.770");
    deep.baseline(Goal.NEURAL, "rarity", "0.500");
    String table = ReleaseTargets.sideBySide(List.of(fast, deep)).toString();
    assertTrue(
        table.contains("| at least 0.800 | 1.000 | 1.000, met |  | masked words 0.770; rarity"),
        table);
    assertEquals("1.000", deep(Goal.MODELS), "nothing was promised");
  }

  /** What auto was promised is met or missed in its own column. */
  @Test
  void sideBySide_goalsOfAuto_haveTheirOutcomeThere() {
    ReleaseTargets auto = new ReleaseTargets(Tier.AUTO);
    auto.measure(Goal.AUTO_SPEED, 2.5);
    auto.measure(Goal.NEURAL, new Ranking(List.of(0.9), List.of(0.1)));
    String table = ReleaseTargets.sideBySide(List.of(deep, auto)).toString();
    assertTrue(table.contains("| at least 3.000 |  |  | 2.500, **missed** |"), table);
    assertTrue(table.contains("| not measured | not measured | 1.000 |"), table);
  }

  @Test
  void measure_upperEnd_isHeldAgainstTheBound() {
    deep.measure(Goal.ALARMS_UPPER, new Proportion(0, 100), 0.037, "essays");
    assertEquals("0.0 % (0.0-3.7), essays, **missed**", deep(Goal.ALARMS_UPPER));
  }

  /** Documents copy single cells of the table, by the name of the row. */
  @Test
  void what_ofEveryGoal_isItsOwn() {
    Goal[] goals = Goal.values();
    assertEquals(goals.length, Stream.of(goals).map(Goal::what).distinct().count());
  }
}
