package io.calque.train.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextNormaliserTest {
  private final TextNormaliser normaliser = new TextNormaliser();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "“Yes,” she said|\"Yes,\" she said",
        "`` Yes , '' she said .|\"Yes,\" she said.",
        "He said : \" No . \" Then left|He said: \"No.\" Then left",
        "I do n't know it 's late|I don't know it's late",
        "the mayor—a baker—left|the mayor - a baker - left",
        "the mayor -- a baker – left|the mayor - a baker - left",
        "– We won|- We won",
        "1999–2004|1999-2004",
        "well … yes . . .|well... yes...",
        "a\u00a0b\u2009 c|a b c",
        "( see below )|(see below)",
        "paid .5 per cent|paid .5 per cent",
        "Anna’s ‘friend’|Anna's 'friend'",
        "zero\u200bwidth|zerowidth",
        "a \" b \" , c|a \"b\", c",
      })
  void normalise_typography_becomesCommonAndStays(String text, String expected) {
    String once = normaliser.normalise(text);
    assertEquals(expected, once);
    assertEquals(once, normaliser.normalise(once));
  }
}
