package io.calque.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslatableTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a two-day visit | a two day visit",
        "the 35-minute talk - and more | the 35 minute talk - and more",
        "a score of 3-2 | a score of 3-2",
        "Mr. Hale and Dr. Ruiz | Mr Hale and Dr Ruiz",
        "“It’s late,” he said… | \"It's late,\" he said...",
        "~ one\u00a0two\n\nthree\u0007 ~ | one two three",
        "A dream. Then | A dream. Then",
      })
  void prepared_paragraph_isPlain(String paragraph, String expected) {
    assertEquals(expected, TranslatableText.prepared(paragraph));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "would go# that @home *now | would go home | would go that home now",
        "tag #spring | tag #spring | tag #spring",
        "parquoteFree, parquote he | \"We are,\" he | \"Free, \" he",
      })
  void cleaned_result_hasNoMarksOfTheProgram(String back, String sent, String expected) {
    assertEquals(expected, TranslatableText.cleaned(back, sent));
  }
}
