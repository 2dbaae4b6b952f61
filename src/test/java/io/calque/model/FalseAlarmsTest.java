package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.FalseAlarms.Band;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FalseAlarmsTest {
  private static final FalseAlarms BANDS =
      new FalseAlarms(
          0.9,
          0.5,
          List.of(
              new Band(40, 1, List.of(1.0)),
              new Band(80, 2, List.of(2.0, 1.0)),
              new Band(160, 0, List.of())));

  /** Of 9 human articles, k score at least as high: (k + 1) / (9 + 1). */
  @ParameterizedTest
  @CsvSource({"6, 0.1", "5, 0.2", "4.5, 0.2", "3, 0.7", "2.9, 0.7", "1, 1.0", "-7, 1.0"})
  void rate_score_isCountedConservatively(double score, double rate) {
    Band band = new Band(40, 9, List.of(5.0, 4.0, 4.0, 3.0, 3.0, 3.0, 2.0, 1.0, 1.0));
    assertEquals(rate, band.rate(score), 1e-12);
  }

  @Test
  void rate_belowTheKeptScores_isOne() {
    Band band = new Band(40, 99, List.of(5.0, 4.0));
    assertEquals(0.01, band.rate(6), 1e-12);
    assertEquals(0.02, band.rate(5), 1e-12);
    assertEquals(1, band.rate(4));
    assertEquals(1, band.rate(3));
  }

  @Test
  void rate_withoutHumanArticles_isOne() {
    assertEquals(1, new Band(40, 0, List.of()).rate(99));
  }

  @ParameterizedTest
  @CsvSource({"0, 40", "40, 40", "79, 40", "80, 80", "159, 80", "160, 160", "9999, 160"})
  void band_words_isTheLongestNotAbove(int words, int least) {
    assertEquals(least, BANDS.band(words).leastWords());
  }

  @Test
  void judges_shortArticle_isNotJudged() {
    assertFalse(BANDS.judges(39));
    assertTrue(BANDS.judges(40));
    assertFalse(FalseAlarms.none(1, 1).judges(9_999));
  }
}
