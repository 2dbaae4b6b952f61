package io.calque.english;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSoundTest {
  @ParameterizedTest
  @CsvSource({
    "Qin,Keane",
    "Modi,Moody",
    "Antony,Anthony",
    "Mohammed,Mohamed",
    "Wiktor,Viktor",
    "Khan,Kahn",
    "Rosselló,Rossello"
  })
  void key_transliterationVariants_areEqual(String one, String other) {
    assertEquals(NameSound.key(one), NameSound.key(other));
  }

  @ParameterizedTest
  @CsvSource({"John,Joan", "Johnson,Johnston", "Biden,Baden", "Wood,Wade", "Smith,Schmidt"})
  void key_otherNames_differ(String one, String other) {
    assertNotEquals(NameSound.key(one), NameSound.key(other));
  }

  @ParameterizedTest
  @CsvSource({"'',abc,3", "kitten,sitting,3", "qin,keane,4", "same,same,0"})
  void distance_words_countsChanges(String one, String other, int expected) {
    assertEquals(expected, NameSound.distance(one, other));
    assertEquals(expected, NameSound.distance(other, one));
  }

  @ParameterizedTest
  @CsvSource({"习近平", "'—'", "''"})
  void key_noLatinLetter_isEmpty(String name) {
    assertEquals("", NameSound.key(name));
  }
}
