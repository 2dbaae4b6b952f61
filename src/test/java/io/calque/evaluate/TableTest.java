package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void toString_twoRows_isMarkdown() {
    assertEquals(
        "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n",
        new Table("a", "b").row("1", "2").row("3", "4").toString());
  }

  @Test
  void row_wrongWidth_isRefused() {
    Table table = new Table("a", "b");
    var e = assertThrows(IllegalArgumentException.class, () -> table.row("1"));
    assertEquals("1 cells in a table of 2", e.getMessage());
  }
}
