package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlavicSurnameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Petrov Petrow",
        "Shevchenko Schewtschenko Szewczenko Ševčenko",
        "Yablonsky Jablonski Jabłoński Yablonskiy Jablonskij",
        "Burgazliev Burgazliyev",
        "Petrova Petrowa",
        "Kovalchuk Kowalczuk Kovalčuk Kowaltschuk",
        "Yanukovich Janukowitsch Janukowicz"
      })
  void key_romanisationsOfOneName_areTheSame(String names) {
    List<String> keys = List.of(names.split(" ")).stream().map(SlavicSurname::key).toList();
    assertFalse(keys.get(0).isEmpty(), names);
    assertEquals(List.of(keys.get(0)), keys.stream().distinct().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"London", "Johnson", "Tinkoff", "Lvov", "Monday"})
  void key_noSuchSurname_isEmpty(String name) {
    assertEquals("", SlavicSurname.key(name));
  }

  @Test
  void isSameButForAccents_accentsAndStrokes_doNotCount() {
    assertTrue(SlavicSurname.isSameButForAccents("srncová", "Srncova"));
    assertTrue(SlavicSurname.isSameButForAccents("jabłoński", "jablonski"));
    assertFalse(SlavicSurname.isSameButForAccents("petrov", "petrow"));
  }
}
