package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleErrorTest extends SignalContractTest {
  @Override
  Signal signal() {
    return standard("article-error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[A envelope -> An envelope] lay there.",
        "She ate [a orange -> an orange] and [an banana -> a banana].",
        "It was [an one-way -> a one-way] street.",
        "He sent [a email -> an email].",
      })
  void find_articleAgainstSound_isMarked(String marked) {
    assertEquals(marked, marked(Example.hit(marked).text()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "It was a open door.|0.3",
        "She said: “It was a open door.”|0.15",
        "It was an uniform.|0.15",
      })
  void find_spellingAndQuotation_setTheScore(String text, double score) {
    assertEquals(score, find(text).get(0).score());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He earned a euro and an honest hour.",
        "Plan A and plan b are a unit.",
        "He gave a, an and the as examples.",
        "It was a U-turn for an MBA student.",
      })
  void find_soundFits_isSilent(String text) {
    assertEquals(text, marked(text));
  }
}
