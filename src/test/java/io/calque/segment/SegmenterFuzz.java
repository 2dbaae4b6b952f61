package io.calque.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.text.Token;
import java.nio.charset.StandardCharsets;

/** Fuzzes segmentation: sentences and tokens follow one another and lose no word. */
class SegmenterFuzz {
  private static final Segmenter SEGMENTER = new Segmenter();

  @FuzzTest(maxDuration = "20s")
  void segment_anyText_keepsItsWords(byte[] bytes) {
    Document document = SEGMENTER.segmentText(new String(bytes, StandardCharsets.UTF_8));
    String text = document.text();
    int end = 0;
    for (Sentence sentence : document.sentences()) {
      assertFalse(hasWord(text.substring(end, sentence.span().start())), "a word between");
      assertEquals(sentence.text(), sentence.span().of(text));
      int within = sentence.span().start();
      for (Token token : sentence.tokens()) {
        assertTrue(token.span().start() >= within, "tokens overlap");
        assertFalse(hasWord(text.substring(within, token.span().start())), "a word left out");
        within = token.span().end();
      }
      assertFalse(hasWord(text.substring(within, sentence.span().end())), "a word at the end");
      for (Span quotation : sentence.quotations()) {
        assertTrue(sentence.span().contains(quotation), "a quotation beyond its sentence");
      }
      end = sentence.span().end();
    }
    assertFalse(hasWord(text.substring(end)), "a word after the last sentence");
  }

  private static boolean hasWord(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
