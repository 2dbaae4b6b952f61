package io.calque.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
  /** Values of Wilson's interval as printed in tables. */
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0, 0.2775",
    "5, 10, 0.2366, 0.7634",
    "10, 10, 0.7225, 1",
    "1, 100, 0.0018, 0.0545",
    "0, 0, 0, 1"
  })
  void wilson_counts_giveTheRange(int found, int of, double lower, double upper) {
    Interval interval = Interval.wilson(found, of);
    assertEquals(lower, interval.lower(), 5e-5);
    assertEquals(upper, interval.upper(), 5e-5);
  }

  @Test
  void wilson_everyCount_holdsItsShare() {
    for (int of = 1; of < 300; of++) {
      for (int found = 0; found <= of; found++) {
        assertEquals((double) found / of, Interval.wilson(found, of).share());
      }
    }
  }

  @Test
  void wilson_moreFoundThanThere_isRefused() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Interval.wilson(3, 2));
    assertEquals("3 of 2 is not a share", e.getMessage());
  }
}
