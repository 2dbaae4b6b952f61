package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tables print, held against its definition on seeded cases. */
class DefinitionsTest {
  private static final List<Label> LABELS = List.of(Label.values());

  private static List<Double> scores(SplittableRandom random, int count) {
    return Stream.generate(() -> random.nextInt(20) / 20.0).limit(count).toList();
  }

  @Test
  void auc_seededScores_isTheShareOfPairsWon() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 100; round++) {
      List<Double> positives = scores(random, 1 + random.nextInt(30));
      List<Double> negatives = scores(random, 1 + random.nextInt(30));
      double won = 0;
      for (double positive : positives) {
        for (double negative : negatives) {
          won += positive > negative ? 1 : positive == negative ? 0.5 : 0;
        }
      }
      double pairs = (double) positives.size() * negatives.size();
      assertEquals(won / pairs, new Ranking(positives, negatives).auc(), 1e-12);
      assertEquals(1 - won / pairs, new Ranking(negatives, positives).auc(), 1e-12);
    }
  }

  @Test
  void found_seededScores_keepsThePromiseAndNoLowerThresholdWould() {
    SplittableRandom random = new SplittableRandom(2);
    for (int round = 0; round < 100; round++) {
      List<Double> positives = scores(random, 20);
      List<Double> negatives = scores(random, 1 + random.nextInt(40));
      double rate = 0.05 * random.nextInt(10);
      int best = 0;
      for (double threshold : negatives) {
        long alarms = negatives.stream().filter(one -> one > threshold).count();
        if (alarms <= rate * negatives.size()) {
          best = Math.max(best, (int) positives.stream().filter(one -> one > threshold).count());
        }
      }
      assertEquals(new Proportion(best, 20), new Ranking(positives, negatives).found(rate));
    }
  }

  @Test
  void confusion_seededLabels_addUp() {
    SplittableRandom random = new SplittableRandom(3);
    Confusion confusion = new Confusion();
    List<Label> gold = new ArrayList<>();
    List<Optional<Label>> given = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      gold.add(LABELS.get(random.nextInt(3)));
      given.add(Optional.of(random.nextInt(4)).filter(n -> n < 3).map(LABELS::get));
      confusion.add(gold.get(i), given.get(i));
    }
    for (Label label : Label.values()) {
      int own = 0;
      int all = 0;
      int right = 0;
      for (int i = 0; i < 500; i++) {
        boolean is = gold.get(i) == label;
        boolean said = given.get(i).equals(Optional.of(label));
        own += is ? 1 : 0;
        all += said ? 1 : 0;
        right += is && said ? 1 : 0;
      }
      assertEquals(own, confusion.of(label));
      assertEquals(new Proportion(right, all), confusion.precision(label));
      assertEquals(new Proportion(right, own), confusion.recall(label));
      assertEquals(2.0 * right / (own + all), confusion.f1(label), 1e-12);
    }
  }

  @Test
  void confusion_table_isThis() {
    Confusion confusion = new Confusion();
    confusion.add(Label.SPUN, Optional.of(Label.SPUN));
    confusion.add(Label.SPUN, Optional.of(Label.ORIGINAL));
    confusion.add(Label.SPUN, Optional.empty());
    confusion.add(Label.ORIGINAL, Optional.of(Label.SPUN));
    assertEquals(
        """
        | labelled | n | given original | given spun | given translated | no sentence there | precision | recall | F1 |
        |---|---|---|---|---|---|---|---|---|
        | original | 1 | 0 | 1 | 0 | 0 | 0 of 1 (too few for an interval) | 0 of 1 (too few for an interval) | 0.000 |
        | spun | 3 | 1 | 1 | 0 | 1 | 1 of 2 (too few for an interval) | 1 of 3 (too few for an interval) | 0.400 |
        | translated | 0 | 0 | 0 | 0 | 0 | no cases | no cases | 0.000 |
        """,
        confusion.table().toString());
  }

  /** The ends of Wilson's interval are where the share lies 1.96 standard errors away. */
  @ParameterizedTest
  @CsvSource({"0, 10", "1, 10", "5, 10", "10, 10", "3, 1000", "999, 1000"})
  void proportion_ends_solveTheEquationOfTheScoreTest(int hits, int of) {
    Proportion share = new Proportion(hits, of);
    for (double end : new double[] {share.low(), share.high()}) {
      if (end > 1e-9 && end < 1 - 1e-9) {
        double away = Math.abs(share.share() - end) / Math.sqrt(end * (1 - end) / of);
        assertEquals(1.959964, away, 1e-6);
      }
    }
    assertEquals(share.low(), 1 - new Proportion(of - hits, of).high(), 1e-12);
  }

  @Test
  void calibration_seededCases_isTheGapOfEachBin() {
    SplittableRandom random = new SplittableRandom(4);
    CalibrationTable table = new CalibrationTable();
    double[] gaps = new double[10];
    for (int i = 0; i < 400; i++) {
      double probability = random.nextDouble();
      boolean holds = random.nextInt(3) == 0;
      table.add(probability, holds, 1);
      gaps[(int) (10 * probability)] += probability - (holds ? 1 : 0);
    }
    double sum = 0;
    for (double gap : gaps) {
      sum += Math.abs(gap);
    }
    assertEquals(sum / 400, table.error(), 1e-12);
  }

  @Test
  void table_rowOfAnotherWidth_isRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new Table("a", "b").row("1"));
    assertEquals("1 cells in a table of 2", e.getMessage());
  }

  @Test
  void figures_numbers_arePrintedSo() {
    assertEquals(
        List.of("0.125", "12,345", "25.0 % (1 of 4)", "no cases"),
        List.of(
            Figures.decimal(0.125),
            Figures.count(12_345),
            Figures.share(1, 4),
            Figures.share(0, 0)));
  }
}
