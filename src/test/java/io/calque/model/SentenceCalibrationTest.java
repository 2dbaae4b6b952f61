package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.Probabilities;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SentenceCalibrationTest {
  @Test
  void names_andNumbers_areAsMany() {
    List<String> names = SentenceCalibration.names();
    assertEquals(names.size(), names.stream().distinct().count());
    assertEquals(names.size(), numbers(new Probabilities(0.2, 0.5, 0.3)).length);
    assertEquals("log spun to original", names.get(0));
    assertEquals("log translated to original above -4", names.get(names.size() / 4 + 1));
  }

  @Test
  void of_evenOdds_isTheHeightAboveEachKnot() {
    double[] half = {0, 4, 2, 0, 0};
    double[] numbers = numbers(new Probabilities(1 / 3.0, 1 / 3.0, 1 / 3.0));
    assertArrayEquals(half, Arrays.copyOf(numbers, 5), 1e-9);
    assertArrayEquals(half, Arrays.copyOfRange(numbers, 5, 10), 1e-9);
    assertArrayEquals(half, Arrays.copyOfRange(numbers, 10, 15), 1e-9);
  }

  @Test
  void of_numbers_areTheRatiosTheyAreNamedAfter() {
    double[] numbers = numbers(new Probabilities(0.1, 0.7, 0.2));
    assertEquals(Math.log(7), numbers[0], 1e-4);
    assertEquals(Math.log(2), numbers[5], 1e-4);
  }

  /** A rising probability lowers no number: the fit bends, but the splines never turn. */
  @Test
  void of_risingProbability_lowersNoNumber() {
    double[] before = numbers(new Probabilities(1, 0, 0));
    for (int i = 1; i <= 1_000; i++) {
      double rising = i / 1_000.0;
      double[] now = numbers(new Probabilities(1 - rising, rising, 0));
      for (int n = 0; n < before.length; n++) {
        assertTrue(
            now[n] >= before[n] - 1e-12, SentenceCalibration.names().get(n) + " at " + rising);
      }
      before = now;
    }
  }

  @Test
  void of_maskedWords_areTheLastNumbersAndZeroWithoutThem() {
    Probabilities raw = new Probabilities(0.2, 0.5, 0.3);
    double[] without = numbers(raw);
    double[] with = SentenceCalibration.of(raw, 0.5, OptionalDouble.of(1));
    assertArrayEquals(new double[] {0, 0, 0, 0, 0}, Arrays.copyOfRange(without, 15, 20));
    assertArrayEquals(new double[] {1, 5, 3, 1, 0}, Arrays.copyOfRange(with, 15, 20));
    assertArrayEquals(Arrays.copyOf(without, 15), Arrays.copyOf(with, 15));
  }

  @Test
  void fits_namesWithAndWithoutMaskedWords_areKnown() {
    List<String> names = SentenceCalibration.names();
    assertTrue(SentenceCalibration.fits(names), "all");
    assertTrue(SentenceCalibration.fits(names.subList(0, 15)), "without masked words");
    assertFalse(SentenceCalibration.fits(names.subList(0, 14)), "one less");
    assertTrue(SentenceCalibration.needsMasked(names), "all");
    assertFalse(SentenceCalibration.needsMasked(names.subList(0, 15)), "without masked words");
  }

  @Test
  void of_certainty_isFinite() {
    for (Probabilities raw :
        List.of(
            new Probabilities(1, 0, 0), new Probabilities(0, 1, 0), new Probabilities(0, 0, 1))) {
      assertTrue(Arrays.stream(numbers(raw)).allMatch(Double::isFinite));
    }
  }

  private static double[] numbers(Probabilities raw) {
    return SentenceCalibration.of(raw, 0.5, OptionalDouble.empty());
  }
}
