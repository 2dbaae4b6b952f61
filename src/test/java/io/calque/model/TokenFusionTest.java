package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenFusionTest {
  @ParameterizedTest
  @CsvSource({"0, -20", "1, 20", "0.5, 0", "0.001, 7.9"})
  void of_anyScores_areIndexesInRange(double score, double logOdds) {
    int[] features = TokenFusion.of(score, logOdds);
    assertEquals(3, features.length);
    assertTrue(Arrays.stream(features).allMatch(one -> one >= 0 && one < TokenFusion.DIMENSION));
  }

  @Test
  void of_scoresOfOneBin_areAlike() {
    assertArrayEquals(TokenFusion.of(0.51, 1.1), TokenFusion.of(0.52, 1.2));
    assertFalse(Arrays.equals(TokenFusion.of(0.5, 1), TokenFusion.of(0.5, -1)));
    assertFalse(Arrays.equals(TokenFusion.of(0.5, 1), TokenFusion.of(0.9, 1)));
  }
}
