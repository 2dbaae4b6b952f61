package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationMarksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "“Yes,” he said.            | 0 | false",
        "He said “yes.              | 0 | true",
        "He said yes” and left.     | 1 | false",
        "„Ja“, he said.             | 0 | false",
        "\"Yes,\" he said, \"no.\"  | 0 | false",
        "He said yes,\" and left.   | 1 | false",
        "A 6\" pipe and a 5” board. | 0 | false",
        "It isn’t ‘so’, he said.    | 0 | false",
      })
  void of_paragraph_pairsMarks(String text, int stray, boolean open) {
    QuotationMarks marks = QuotationMarks.of(text, false);
    assertEquals(stray, marks.stray().size());
    assertEquals(open, marks.open());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "and so we won,” he said.   | 0 | false",
        "“and so we won,” he said.  | 0 | false",
        "and so it went on.         | 0 | true",
        "we won,” he said. We did.” | 1 | false",
      })
  void of_paragraphAfterAnOpenQuotation_excusesOneMark(String text, int stray, boolean open) {
    QuotationMarks marks = QuotationMarks.of(text, true);
    assertEquals(stray, marks.stray().size());
    assertEquals(open, marks.open());
  }
}
