package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.Probabilities;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceCalibrationTest {
  @Test
  void names_andNumbers_areAsMany() {
    List<String> names = SentenceCalibration.names();
    assertEquals(names.size(), names.stream().distinct().count());
    assertEquals(
        names.size(), SentenceCalibration.of(new Probabilities(0.2, 0.5, 0.3), 0.5).length);
    assertEquals("log spun to original", names.get(0));
    assertEquals("log translated to original above -4", names.get(names.size() / 3 + 1));
  }

  @Test
  void of_evenOdds_isTheHeightAboveEachKnot() {
    double[] half = {0, 4, 2, 0, 0};
    double[] numbers = SentenceCalibration.of(new Probabilities(1 / 3.0, 1 / 3.0, 1 / 3.0), 0.5);
    assertArrayEquals(half, Arrays.copyOf(numbers, 5), 1e-9);
    assertArrayEquals(half, Arrays.copyOfRange(numbers, 5, 10), 1e-9);
    assertArrayEquals(half, Arrays.copyOfRange(numbers, 10, 15), 1e-9);
  }

  @Test
  void of_numbers_areTheRatiosTheyAreNamedAfter() {
    double[] numbers = SentenceCalibration.of(new Probabilities(0.1, 0.7, 0.2), 0.5);
    assertEquals(Math.log(7), numbers[0], 1e-4);
    assertEquals(Math.log(2), numbers[5], 1e-4);
  }

  /** A rising probability lowers no number: the fit bends, but the splines never turn. */
  @Test
  void of_risingProbability_lowersNoNumber() {
    double[] before = SentenceCalibration.of(new Probabilities(1, 0, 0), 0.5);
    for (int i = 1; i <= 1_000; i++) {
      double rising = i / 1_000.0;
      double[] now = SentenceCalibration.of(new Probabilities(1 - rising, rising, 0), 0.5);
      for (int n = 0; n < before.length; n++) {
        assertTrue(
            now[n] >= before[n] - 1e-12, SentenceCalibration.names().get(n) + " at " + rising);
      }
      before = now;
    }
  }

  @Test
  void of_certainty_isFinite() {
    for (Probabilities raw :
        List.of(
            new Probabilities(1, 0, 0), new Probabilities(0, 1, 0), new Probabilities(0, 0, 1))) {
      assertTrue(Arrays.stream(SentenceCalibration.of(raw, 0.5)).allMatch(Double::isFinite));
    }
  }
}
