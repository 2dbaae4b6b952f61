package io.calque.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexemeDiffTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The old house fell. | The old house fell. | The old house fell.",
        "The old house fell. | The ancient house fell. | The ⟦old → ancient⟧ house fell.",
        "He left the house. | He left house. | He left ⟦the house → house⟧.",
        "He left house. | He left the house. | He left ⟦house → the house⟧.",
        "He left now | He left | He ⟦left now → left⟧",
        "He left | He left now | He ⟦left → left now⟧",
        "the house | house | ⟦the house → house⟧",
        "a b c | x y | ⟦a b c → x y⟧",
        "one two | one | ⟦one two → one⟧",
        "a b c d | b d e | ⟦a b → b⟧ ⟦c d → d e⟧",
      })
  void altered_difference_isMarked(String before, String after, String marked) {
    AlteredText text = LexemeDiff.altered(before, after, "k");
    assertEquals(marked, MarkedParagraphs.marked(text));
    assertEquals(before, text.original());
    assertEquals(after, text.text());
    text.changes().forEach(change -> assertEquals("k", change.kind()));
  }

  @Tag("slow")
  @Test
  void altered_hugeSentence_takesLinearTime() {
    Random random = new Random(5);
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      String word = "w" + random.nextInt(3_000);
      before.append(word).append(' ');
      after.append(i % 10 == 0 ? "x" + i : word).append(' ');
    }
    String altered = after.toString().strip();
    AlteredText text =
        assertTimeout(
            Duration.ofSeconds(30),
            () -> LexemeDiff.altered(before.toString().strip(), altered, "k"));
    assertEquals(altered, text.text());
    assertEquals(10_000, text.changes().size());
  }

  @Test
  void altered_nothingInCommon_isStillWhole() {
    String before = "a ".repeat(1_000).strip();
    String after = "b ".repeat(700).strip();
    AlteredText text = LexemeDiff.altered(before, after, "k");
    assertEquals(after, text.text());
    assertEquals(before, text.original());
    assertTrue(text.tokens().stream().allMatch(AlignedToken::replaced));
    assertEquals(List.of(before), text.changes().stream().map(Change::original).toList());
  }
}
