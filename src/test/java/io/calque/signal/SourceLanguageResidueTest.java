package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLanguageResidueTest extends SignalContractTest {
  @Override
  Signal signal() {
    return standard("source-language-residue");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The envoy spoke [avec] the members of the board.",
        "They agreed that the [новый] plan was in place.",
        "She opened a [pаyment] account at the new branch.",
      })
  void find_foreignWordInProse_isMarked(String marked) {
    assertEquals(marked, marked(Example.hit(marked).text()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "The envoy spoke avec the members of the board.|0.6",
        "She opened a pаyment account at the new branch.|0.7",
      })
  void find_kindOfResidue_setsTheScore(String text, double score) {
    assertEquals(score, find(text).get(0).score());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He met Karl und Söhne at the fair in the old town.",
        "The word avec means with in the language of the court.",
        "“The envoy spoke avec the members of the board,” he said.",
        "Und so it was.",
      })
  void find_nameQuotationOrGloss_isSilent(String text) {
    assertEquals(text, marked(text));
  }
}
