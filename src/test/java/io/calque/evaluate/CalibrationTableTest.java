package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CalibrationTableTest {
  @Test
  void error_binsOfDifferentGaps_isTheirMeanByCases() {
    CalibrationTable table = new CalibrationTable();
    table.add(1.0, true, 1);
    table.add(0.9, true, 1);
    table.add(0.25, false, 1);
    table.add(0.25, true, 1);
    assertEquals((0.1 + 0.5) / 4, table.error(), 1e-12);
  }

  @Test
  void error_weights_countACaseSoOften() {
    CalibrationTable weighted = new CalibrationTable();
    weighted.add(0.25, false, 3);
    weighted.add(0.25, true, 1);
    weighted.add(0.6, true, 0.5);
    assertEquals((0 + 0.5 * 0.4) / 4.5, weighted.error(), 1e-12);
  }

  @Test
  void error_casesOfNoWeight_countNothing() {
    CalibrationTable table = new CalibrationTable();
    table.add(0.9, false, 0);
    assertEquals(0, table.error());
    table.add(0.9, true, 2);
    assertEquals(0.1, table.error(), 1e-12);
  }

  @Test
  void error_noCases_isZero() {
    assertEquals(0, new CalibrationTable().error());
  }
}
