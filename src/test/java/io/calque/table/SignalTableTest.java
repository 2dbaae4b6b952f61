package io.calque.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.text.BadDataException;
import org.junit.jupiter.api.Test;

class SignalTableTest {
  @Test
  void read_noSuchResource_namesIt() {
    BadDataException e =
        assertThrows(
            BadDataException.class, () -> SignalTable.read(SignalTableTest.class, "nothing.csv"));
    assertEquals("nothing.csv: word list is missing from the program", e.getMessage());
  }

  @Test
  void read_raggedRow_saysWhichRowAndHowManyFields() {
    BadDataException e =
        assertThrows(
            BadDataException.class, () -> SignalTable.read(SignalTableTest.class, "ragged.csv"));
    assertEquals("ragged.csv: row 2: expected 2 fields, found 1", e.getMessage());
  }

  @Test
  void read_missingColumn_namesThoseFound() {
    BadDataException e =
        assertThrows(
            BadDataException.class,
            () ->
                SignalTable.read(
                    io.calque.english.FirstNames.class, "first-names.csv", "name", "age"));
    assertEquals(
        "first-names.csv: expected columns [name, age], found [name, gender]", e.getMessage());
  }
}
