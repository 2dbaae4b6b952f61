package io.calque.train.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LearningRateTest {
  @ParameterizedTest
  @CsvSource({
    "200, 1, 0.1",
    "200, 5, 0.5",
    "200, 10, 1",
    "200, 105, 0.5",
    "200, 200, 0",
    "4, 1, 1",
    "4, 2, 0.6666667",
    "4, 4, 0",
    "1, 1, 1",
  })
  void at_step_risesThenFalls(int steps, int step, double share) {
    assertEquals(3 * share, new LearningRate(3, steps).at(step), 1e-6);
  }
}
