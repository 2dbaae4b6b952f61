package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GenderMismatchTest extends SignalContractTest {
  @Override
  Signal signal() {
    return standard("gender-mismatch");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mrs Okafor said the deal was done. [He -> She] added that it would hold.",
        "Robert Lund told the board it was late. [She -> He] also said it was cold.",
      })
  void find_onlySpeakerOfTheOtherGender_isMarked(String marked) {
    assertEquals(marked, marked(Example.hit(marked).text()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Mrs Okafor said the deal was done. He added that it would hold.|0.5",
      })
  void find_nobodyElseNamed_setsTheScore(String text, double score) {
    assertEquals(score, find(text).get(0).score());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mrs Okafor said the deal was done. She added that it would hold.",
        "Okafor said the deal was done. He added that it would hold.",
        "Mrs Okafor said her brother was ill. He added that it would pass.",
        "Mrs Okafor said the deal was done. “He said no,” she added.",
      })
  void find_anybodyElsePossible_isSilent(String text) {
    assertEquals(text, marked(text));
  }
}
