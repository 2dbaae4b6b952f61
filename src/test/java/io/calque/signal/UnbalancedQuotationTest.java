package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnbalancedQuotationTest extends SignalContractTest {
  @Override
  Signal signal() {
    return standard("unbalanced-quotation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[– -> “] We are glad,[”] said the mayor.",
        "He said we are glad[”] and left.",
        "[— -> “] We are glad,[\"] said the mayor.",
      })
  void find_markThatNothingOpened_isMarked(String marked) {
    assertEquals(marked, marked(Example.hit(marked).text()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "– We are glad,” said the mayor.|0.6",
        "He said we are glad” and left.|0.25",
        "He said we are glad,\" and left.|0.15",
      })
  void find_dashOrMark_setsTheScore(String text, double score) {
    assertEquals(score, find(text).get(0).score());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“We are glad,” said the mayor – “very”.",
        "“We are glad.\n“We won,” he said.",
        "A 6” pipe lay there.",
        "– We are glad, said the mayor.",
      })
  void find_pairedOrUnsure_isSilent(String text) {
    assertEquals(text, marked(text));
  }
}
