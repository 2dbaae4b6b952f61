package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutoBandTest {
  @Test
  void sendsOn_rateOfTheBand_isSentOn() {
    AutoBand band = new AutoBand(0.05);
    assertTrue(band.sendsOn(0.05));
    assertFalse(band.sendsOn(0.0501));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
  void band_rateOutOfRange_isRefused(double rate) {
    var e = assertThrows(IllegalArgumentException.class, () -> new AutoBand(rate));
    assertEquals("rate " + rate + " is not between 0 and 1", e.getMessage());
  }
}
