package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {
  @Test
  void auc_perfectReversedAndTied_isOneZeroAndHalf() {
    assertEquals(1, new Ranking(List.of(0.9, 0.8), List.of(0.1, 0.2)).auc());
    assertEquals(0, new Ranking(List.of(0.1, 0.2), List.of(0.9, 0.8)).auc());
    assertEquals(0.5, new Ranking(List.of(0.3, 0.3), List.of(0.3)).auc());
  }

  @Test
  void auc_mixedWithATie_countsPairs() {
    assertEquals(4.5 / 6, new Ranking(List.of(0.2, 0.5, 0.9), List.of(0.1, 0.5)).auc(), 1e-12);
  }

  @Test
  void found_onePercent_letsOneOfAHundredNegativesPass() {
    List<Double> negatives = IntStream.range(0, 100).mapToObj(i -> i / 100.0).toList();
    Ranking ranking = new Ranking(List.of(0.97, 0.98, 0.985, 2.0), negatives);
    assertEquals(new Proportion(2, 4), ranking.found(0.01));
    assertEquals(new Proportion(4, 4), ranking.found(0.05));
  }

  @Test
  void found_allScoresEqual_findsNothing() {
    Ranking ranking = new Ranking(Collections.nCopies(5, 0.0), Collections.nCopies(500, 0.0));
    assertEquals(new Proportion(0, 5), ranking.found(0.05));
  }

  @Test
  void isEmpty_oneSideWithoutCases_isTrueAndTheTableSaysSo() {
    Ranking ranking = new Ranking(List.of(), List.of(0.5));
    assertTrue(ranking.isEmpty());
    assertEquals("no cases", Figures.auc(ranking));
    assertEquals("no cases", Figures.found(ranking, 0.01));
  }
}
