package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.score.Tier;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetsTest {
  private final Targets targets = new Targets(Tier.FAST);

  private void assertRows(String... rows) {
    assertEquals(List.of(rows), MeasuredDocuments.rows(targets));
  }

  @Test
  void atLeastAndAtMost_numbers_areMetAtTheTargetItself() {
    targets.atLeast("F1", 0.7, 0.7);
    targets.atLeast("other F1", 0.7, 0.699);
    targets.atMost("error", 0.03, 0.03);
    targets.atMost("other error", 0.03, 0.031);
    assertRows(
        "| F1 | at least 0.700 | 0.700, met |",
        "| other F1 | at least 0.700 | 0.699, **missed** |",
        "| error | at most 0.030 | 0.030, met |",
        "| other error | at most 0.030 | 0.031, **missed** |");
  }

  @Test
  void atLeastAndAtMost_shares_areMetAtTheTargetItself() {
    targets.atLeast("found", 0.5, new Proportion(1, 2));
    targets.atLeast("other found", 0.95, new Proportion(1, 2));
    targets.atMost("false alarms", 0.02, new Proportion(2, 100));
    targets.atMost("other false alarms", 0.02, new Proportion(3, 100));
    assertRows(
        "| found | at least 50 % | 1 of 2 (too few for an interval), met |",
        "| other found | at least 95 % | 1 of 2 (too few for an interval), **missed** |",
        "| false alarms | at most 2 % | 2.0 % (0.6-7.0), met |",
        "| other false alarms | at most 2 % | 3.0 % (1.0-8.5), **missed** |");
  }

  @Test
  void atLeast_rankings_areMetByTheirArea() {
    targets.atLeast("AUC", 0.75, new Ranking(List.of(0.5, 0.9), List.of(0.1, 0.6)));
    targets.atLeast("other AUC", 0.76, new Ranking(List.of(0.5, 0.9), List.of(0.1, 0.6)));
    assertRows(
        "| AUC | at least 0.750 | 0.750, met |",
        "| other AUC | at least 0.760 | 0.750, **missed** |");
  }

  /** What could not be measured is not met, whichever way it is asked. */
  @Test
  void anyTarget_withoutCases_isMissed() {
    targets.atLeast("found", 0, new Proportion(0, 0));
    targets.atMost("false alarms", 1, new Proportion(0, 0));
    targets.atLeast("AUC", 0, new Ranking(List.of(), List.of(0.5)));
    targets.atLeast("other AUC", 0, new Ranking(List.of(0.5), List.of()));
    assertRows(
        "| found | at least 0 % | no cases, **missed** |",
        "| false alarms | at most 100 % | no cases, **missed** |",
        "| AUC | at least 0.000 | no cases, **missed** |",
        "| other AUC | at least 0.000 | no cases, **missed** |");
  }
}
