package io.calque.english;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PronunciationTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "accountability", "open", "understanding", "unimportant", "unarmed", "unattended", "urban",
        "urgent", "usher", "old", "idea", "uninstalled", "umbrella", "eight-year"
      })
  void of_vowelSound_isVowel(String word) {
    assertEquals(Pronunciation.Onset.VOWEL, Pronunciation.of(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "european",
        "university",
        "unanimous",
        "useful",
        "one-time",
        "onetime",
        "unison",
        "unary",
        "unilateral",
        "union",
        "utility",
        "statement",
        "huge",
        "yellow",
        "house",
        "uranium",
        "plan"
      })
  void of_consonantSound_isConsonant(String word) {
    assertEquals(Pronunciation.Onset.CONSONANT, Pronunciation.of(word));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hour",
        "honest",
        "heir",
        "historic",
        "hotel",
        "nginx",
        "rpm",
        "ssh",
        "xterm",
        "url",
        "é",
        "élan",
        "x-ray",
        "mp3",
        "sql",
        "herb",
        "ytterbium"
      })
  void of_doubtfulSpelling_isUnknown(String word) {
    assertEquals(Pronunciation.Onset.UNKNOWN, Pronunciation.of(word));
  }
}
