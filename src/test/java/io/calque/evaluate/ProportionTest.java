package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 | no cases",
        "2 | 3 | 2 of 3 (too few for an interval)",
        "0 | 100 | 0.0 % (0.0-3.7)",
        "1 | 100 | 1.0 % (0.2-5.4)",
        "50 | 100 | 50.0 % (40.4-59.6)",
        "100 | 100 | 100.0 % (96.3-100.0)"
      })
  void text_counts_givesShareAndWilsonInterval(int hits, int of, String expected) {
    assertEquals(expected, new Proportion(hits, of).text());
  }

  @Test
  void new_moreHitsThanCases_isRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new Proportion(3, 2));
    assertEquals("3 hits out of 2", e.getMessage());
  }
}
