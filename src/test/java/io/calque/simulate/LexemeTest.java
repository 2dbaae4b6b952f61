package io.calque.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexemeTest {
  private static String marked(String text) {
    return Lexeme.split(text).stream()
        .map(one -> one.text() + (one.opening() ? "^" : "") + (one.quoted() ? "“" : ""))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a",
        "  It’s  two-day\tbusiness. \n",
        "“No,” he said.\n\nMr. Roe’s…  ",
        "a\u200bb \u00a0c"
      })
  void split_anyText_concatenatesToIt(String text) {
    String joined =
        Lexeme.split(text).stream()
            .map(one -> one.space() + one.text())
            .collect(Collectors.joining());
    assertEquals(text, joined);
  }

  @Test
  void split_twoSentences_tellsQuotedWordsAndTheFirstOfEach() {
    assertEquals(
        "“ We^“ won“ ,“ ” she told Mr. Roe ’s paper . “ Twice^“ .“ ”",
        marked("“We won,” she told Mr. Roe’s paper. “Twice.”"));
  }

  @Test
  void join_part_leavesOutTheSpaceBeforeIt() {
    List<Lexeme> lexemes = Lexeme.split("It was  a year");
    assertEquals("was  a", Lexeme.join(lexemes, 1, 3));
  }

  @Test
  void lower_curledApostrophe_isStraight() {
    assertEquals("don't", Lexeme.split("Don’t").get(0).lower());
  }
}
