package io.calque.train.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantisedMatrixTest {
  @Test
  void values_anyMatrix_areWithinHalfAStepOfIt() {
    Random random = new Random(1);
    float[] matrix = new float[40];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = (float) random.nextGaussian() * (i % 4 + 1);
    }
    QuantisedMatrix quantised = new QuantisedMatrix(matrix, 4);
    byte[] values = quantised.values();
    float[] scales = quantised.scales();
    assertEquals(4, scales.length);
    for (int i = 0; i < matrix.length; i++) {
      assertEquals(matrix[i], values[i] * scales[i % 4], scales[i % 4] / 2 + 1e-6);
      assertTrue(Math.abs(values[i]) <= 64, "seven bits: " + values[i]);
    }
  }

  @Test
  void values_columnOfZeros_staysZero() {
    QuantisedMatrix quantised = new QuantisedMatrix(new float[] {0, 1, 0, -2}, 2);
    assertArrayEquals(new byte[] {0, 32, 0, -64}, quantised.values());
    assertArrayEquals(new float[] {0, 2 / 64f}, quantised.scales());
  }
}
