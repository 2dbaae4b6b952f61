package io.calque.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Token;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of megabytes. */
class LargeTextIT {
  private final Segmenter segmenter = new Segmenter();

  @ParameterizedTest
  @ValueSource(
      strings = {"word ", "a", "Mr. ", "“a ", "it is so, ", "'", "U.S. ", "...", ". A ", "x."})
  void segmentText_hugeLine_isBoundedAndLinear(String unit) {
    String text = unit.repeat(1_500_000 / unit.length());
    Document document =
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> segmenter.segmentText(text));
    for (Sentence sentence : document.sentences()) {
      assertTrue(sentence.tokens().size() <= Segmenter.MAX_TOKENS);
      for (Token token : sentence.tokens()) {
        assertTrue(token.text().length() <= Tokenizer.MAX_TOKEN);
      }
    }
  }

  @Test
  void segmentText_hundredThousandTokens_cutAfterSemicolons() {
    String text = "one two three; ".repeat(25_000);
    List<Sentence> sentences = segmenter.segmentText(text).sentences();
    assertTrue(sentences.size() >= 250 && sentences.size() <= 260, () -> "" + sentences.size());
    assertTrue(sentences.stream().allMatch(s -> s.text().endsWith(";")));
  }

  @Test
  void segmentText_fiveMegabyteLine_cutsEverySentence() {
    String text = "The plan was, he said, a very “good” one. ".repeat(120_000);
    assertEquals(120_000, segmenter.segmentText(text).sentences().size());
  }
}
