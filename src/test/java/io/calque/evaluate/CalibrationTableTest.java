package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CalibrationTableTest {
  @Test
  void error_binsOfDifferentGaps_isTheirMeanByCases() {
    CalibrationTable table = new CalibrationTable();
    table.add(1.0, true);
    table.add(0.9, true);
    table.add(0.25, false);
    table.add(0.25, true);
    assertEquals((0.1 + 0.5) / 4, table.error(), 1e-12);
  }

  @Test
  void error_noCases_isZero() {
    assertEquals(0, new CalibrationTable().error());
  }
}
