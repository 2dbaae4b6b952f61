package io.calque.train.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.BadDataException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedWeightsTest {
  private final Weights weights = new NamedWeights(Map.of("token_head.bias", new float[] {2}));

  @Test
  void floats_weight_isThatOfTheName() {
    assertTrue(weights.has("token_head.bias"));
    assertArrayEquals(new float[] {2}, weights.floats("token_head.bias"));
  }

  @Test
  void floats_missingWeight_isNamed() {
    assertFalse(weights.has("wording_head.bias"));
    var e = assertThrows(BadDataException.class, () -> weights.floats("wording_head.bias"));
    assertEquals("weights: has no weight wording_head.bias", e.getMessage());
  }
}
