package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RomanisedTwiceTest extends SignalContractTest {
  @Override
  Signal signal() {
    return standard("romanised-twice");
  }

  @Test
  void find_asManyOfBothForms_keepsTheFirst() {
    String text = "Ivan Petrov sang. The song of Petrow was long.";
    assertEquals("Ivan Petrov sang. The song of [Petrow -> Petrov] was long.", marked(text));
  }

  @Test
  void find_listedName_isLeftToTheList() {
    assertEquals(0, find("Gorbachev left. The bus of Gorbatschow was late.").size());
  }
}
