package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.FalseAlarms.Band;
import io.calque.model.FalseAlarms.Writers;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FalseAlarmsTest {
  private static final Writers WRITERS =
      new Writers(
          "news",
          List.of(
              new Band(40, 1, List.of(1.0)),
              new Band(80, 2, List.of(2.0, 1.0)),
              new Band(160, 0, List.of())));

  /** Speakers score higher than writers of news in the test for spun text, lower in the other. */
  private static final FalseAlarms TWO_KINDS =
      new FalseAlarms(
          0.9,
          0.5,
          7,
          List.of(writers("news", 40, 1), writers("speech", 40, 3)),
          List.of(writers("news", 40, 3), writers("speech", 40, 1)));

  /** Nine articles of one length that all score the same. */
  private static Writers writers(String kind, int words, double score) {
    return new Writers(kind, List.of(new Band(words, 9, Collections.nCopies(9, score))));
  }

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
  void usual_twoKinds_isThatOfTheLowerOne() {
    assertEquals(1, TWO_KINDS.usualSpun());
  }

  /** Of 21 articles two score higher than the third; a tenth of those kept is enough. */
  @Test
  void usual_lengths_isWhatATenthOfTheShortestReaches() {
    List<Band> bands =
        List.of(new Band(40, 21, List.of(5.0, 4.0, 3.0)), new Band(80, 1, List.of(9.0)));
    FalseAlarms one = FalseAlarms.alike(0.9, 0.8, bands);
    assertEquals(3, one.usualSpun());
  }

  @Test
  void usual_noHumanArticles_isNoBound() {
    assertEquals(Double.POSITIVE_INFINITY, FalseAlarms.none(0.9, 0.8).usualSpun());
    List<Band> empty = List.of(new Band(40, 0, List.of()));
    assertEquals(Double.POSITIVE_INFINITY, FalseAlarms.alike(0.9, 0.8, empty).usualSpun());
  }

  @Test
  void rate_withoutHumanArticles_isOne() {
    assertEquals(1, new Band(40, 0, List.of()).rate(99));
  }

  @ParameterizedTest
  @CsvSource({"0, 40", "40, 40", "79, 40", "80, 80", "159, 80", "160, 160", "9999, 160"})
  void band_words_isTheLongestNotAbove(int words, int least) {
    assertEquals(least, WRITERS.band(words).leastWords());
  }

  @Test
  void new_kindWithoutBands_isRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new Writers("news", List.of()));
    assertEquals("kind news has no bands", e.getMessage());
  }

  @Test
  void judges_shortArticle_isNotJudged() {
    FalseAlarms alike = FalseAlarms.alike(0.9, 0.5, WRITERS.bands());
    assertFalse(alike.judges(39));
    assertTrue(alike.judges(40));
    assertFalse(FalseAlarms.none(1, 1).judges(9_999));
  }

  /** Nothing is promised of a length at which one kind has too few articles. */
  @Test
  void judges_lengthThatAKindLacks_isNotJudged() {
    List<Writers> kinds = List.of(writers("news", 40, 1), writers("speech", 160, 1));
    FalseAlarms alarms = FalseAlarms.none(0.9, 0.5).with(kinds, kinds);
    assertFalse(alarms.judges(159));
    assertTrue(alarms.judges(160));
  }

  @Test
  void rates_twoKinds_areThoseOfTheKindThatScoresHigher() {
    assertEquals(1, TWO_KINDS.spunRate(50, 2), "all of nine speeches score 3");
    assertEquals(0.1, TWO_KINDS.spunRate(50, 4), 1e-12);
    assertEquals(1, TWO_KINDS.translatedRate(50, 2), "all of nine pieces of news score 3");
    assertEquals(0.1, TWO_KINDS.translatedRate(50, 4), 1e-12);
  }

  /** No kind is too small to count, but where there is none at all nothing is promised. */
  @Test
  void rates_noHumanArticles_areOne() {
    assertEquals(1, FalseAlarms.none(1, 1).spunRate(50, 99));
    assertEquals(1, FalseAlarms.none(1, 1).translatedRate(50, 99));
  }

  @Test
  void from_words_cutsTheBandThatItFallsInto() {
    FalseAlarms from = FalseAlarms.alike(0.9, 0.5, WRITERS.bands()).from(100);
    assertFalse(from.judges(99));
    assertTrue(from.judges(100));
    assertEquals(
        List.of(new Band(100, 2, List.of(2.0, 1.0)), new Band(160, 0, List.of())),
        from.spun().get(0).bands());
    assertEquals(from.spun(), from.translated());
  }

  @Test
  void from_wordsOfABand_dropsThoseBefore() {
    FalseAlarms from = TWO_KINDS.with(List.of(WRITERS), TWO_KINDS.translated()).from(80);
    assertEquals(WRITERS.bands().subList(1, 3), from.spun().get(0).bands());
    assertEquals(80, from.translated().get(1).bands().get(0).leastWords());
    assertEquals(9, from.translated().get(1).bands().get(0).articles());
  }

  @Test
  void with_otherArticles_keepsTheThresholds() {
    FalseAlarms other = TWO_KINDS.with(List.of(WRITERS), List.of());
    assertEquals(0.9, other.wordThreshold());
    assertEquals(0.5, other.accusedWordThreshold());
    assertEquals(7, other.wordingThreshold());
    assertEquals(List.of(WRITERS), other.spun());
    assertEquals(List.of(), other.translated());
  }
}
