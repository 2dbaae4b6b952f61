package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.text.Label;
import io.calque.text.Probabilities;
import java.util.List;
import org.junit.jupiter.api.Test;

class DenseModelTest {
  private static final DenseModel MODEL =
      new DenseModel(
          List.of("a", "b"),
          List.of(1.0, 2.0),
          List.of(2.0, 0.5),
          List.of(List.of(0.5, -1.0, 0.25), List.of(1.0, 2.0, -0.5)));

  @Test
  void standardise_numbers_areLessMeanOverDeviation() {
    assertArrayEquals(new double[] {1, -2}, MODEL.standardise(new double[] {3, 1}), 1e-12);
  }

  @Test
  void probabilities_ofNumbers_areTheSoftmaxOfTheWeights() {
    Probabilities found = MODEL.classifier().probabilities(new double[] {3, 1});
    double original = Math.exp(0.5 + 2 + 0.25);
    double spun = Math.exp(1 - 4 - 0.5);
    double sum = original + spun + 1;
    assertEquals(original / sum, found.original(), 1e-9);
    assertEquals(spun / sum, found.spun(), 1e-9);
    assertEquals(1 / sum, found.translated(), 1e-9);
  }

  @Test
  void contributions_withBias_addUpToTheLogOdds() {
    DenseModel.Classifier classifier = MODEL.classifier();
    double[] numbers = {2.5, 3};
    Probabilities found = classifier.probabilities(numbers);
    double[] spun = classifier.contributions(numbers, Label.SPUN);
    assertEquals(Math.log(found.spun() / found.original()), spun[0] + spun[1] - 0.5 - 0.25, 1e-9);
    double[] translated = classifier.contributions(numbers, Label.TRANSLATED);
    assertEquals(
        Math.log(found.translated() / found.original()),
        translated[0] + translated[1] - 0.25,
        1e-9);
  }

  @Test
  void new_unequalLengths_areRefused() {
    List<Double> one = List.of(1.0);
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new DenseModel(List.of("a", "b"), one, one, List.of(one, one)));
    assertEquals("lengths of names, means, deviations, weights differ", e.getMessage());
    e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new DenseModel(List.of("a"), one, one, List.of(one, one)));
    assertEquals("1 weights for 1 numbers", e.getMessage());
  }

  @Test
  void new_deviationOfZero_isRefused() {
    List<Double> row = List.of(1.0, 0.0);
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new DenseModel(List.of("a"), List.of(1.0), List.of(0.0), List.of(row, row)));
    assertEquals("deviation 0.0 of a is not above 0", e.getMessage());
  }
}
