package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedWordTest extends SignalContractTest {
  @Override
  Signal signal() {
    return standard("repeated-word");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She came [from from -> from] Rome.",
        "It was the last [go to to -> visit to] Rome.",
        "He left [for for -> for] good.",
      })
  void find_twiceTheWord_isMarked(String marked) {
    assertEquals(marked, marked(Example.hit(marked).text()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "It was a three-day go to to Paris.|0.95",
        "They plan go to to Paris.|0.3",
        "He said that that they won.|0.7",
        "It is so odd that that they won.|0.3",
        "He came to to Paris.|0.4",
        "It lay on the the table.|0.2",
      })
  void find_kindOfWord_setsTheScore(String text, double score) {
    assertEquals(score, find(text).get(0).score());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He said no, no, and went far far away.",
        "They had had enough; that that was so is known.",
        "What it is is a boat.",
      })
  void find_meantTwice_isSilent(String text) {
    assertEquals(text, marked(text));
  }
}
