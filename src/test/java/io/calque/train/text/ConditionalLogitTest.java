package io.calque.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ConditionalLogitTest {
  @Test
  void fit_sharesOfTwoKinds_areTheirLogOdds() {
    ConditionalLogit logit = new ConditionalLogit(1, 1e-6);
    double[][] pair = {{1}, {0}};
    for (int i = 0; i < 100; i++) {
      logit.add(pair, i < 80 ? 0 : 1, 1);
    }
    assertEquals(100, logit.size());
    assertEquals(Math.log(4), logit.fit()[0], 1e-5);
  }

  @Test
  void fit_weightedGroups_countAsOften() {
    ConditionalLogit logit = new ConditionalLogit(1, 1e-6);
    logit.add(new double[][] {{1}, {0}}, 0, 3);
    logit.add(new double[][] {{1}, {0}}, 1, 1);
    assertEquals(Math.log(3), logit.fit()[0], 1e-4);
  }

  @Test
  void fit_numberThatTellsNothing_weighsNothing() {
    ConditionalLogit logit = new ConditionalLogit(2, 1);
    for (int i = 0; i < 40; i++) {
      logit.add(new double[][] {{1, i % 2}, {0, i % 2}, {0, i % 2}}, 0, 1);
    }
    double[] weights = logit.fit();
    assertEquals(0, weights[1], 1e-9);
    assertEquals(true, weights[0] > 2, "weight " + weights[0]);
  }

  @Test
  void constructor_noPenalty_isRefused() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new ConditionalLogit(1, 0));
    assertEquals("lambda 0.0 is not above 0", e.getMessage());
  }
}
