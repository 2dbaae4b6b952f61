package io.calque.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  @Test
  void id_knownLanguages_areTheirCodes() {
    assertEquals("en", Language.ENGLISH.id());
    assertEquals("und", Language.UNKNOWN.id());
    assertEquals(Language.ENGLISH, new Language("en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "e", "EN", "en-GB", "engl", "e1", "../"})
  void new_noCode_isRefused(String id) {
    var e = assertThrows(IllegalArgumentException.class, () -> new Language(id));
    assertEquals("language '" + id + "' is not two or three letters in lower case", e.getMessage());
  }
}
