package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.score.Tier;
import org.junit.jupiter.api.Test;

class SpeedTableTest {
  private final ReleaseTargets targets = new ReleaseTargets(Tier.DEEP);
  private final Markdown out = new Markdown();

  @Test
  void addTo_halfTheTime_isTwiceAsFast() {
    SpeedTable table = new SpeedTable(400, 2, 4);
    table.addTo(targets);
    table.write(out);
    assertEquals("2.000, met", MeasuredDocuments.cell(targets, Goal.SPEED, Tier.DEEP));
    String text = out.toString();
    assertTrue(text.contains("| by windows | 400 | 200 |"), text);
    assertTrue(text.contains("| sentence by sentence | 400 | 100 |"), text);
  }

  @Test
  void addTo_nothingRead_saysSo() {
    SpeedTable table = new SpeedTable(0, 0, 0);
    table.addTo(targets);
    table.write(out);
    assertEquals(
        "not measured: nothing to read", MeasuredDocuments.cell(targets, Goal.SPEED, Tier.DEEP));
    assertTrue(out.toString().contains("| by windows | 0 | no cases |"), out.toString());
  }
}
