package io.calque.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.text.Article;
import io.calque.text.Block;
import io.calque.text.BlockKind;
import io.calque.text.Document;
import io.calque.text.Sentence;
import io.calque.text.Span;
import io.calque.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What holds for any text, on seeded ones. */
class SegmenterInvariantsTest {
  private static final Segmenter SEGMENTER = new Segmenter();
  private static final List<String> PIECES =
      List.of(
          "The",
          "mayor",
          "said",
          "U.S.",
          "Mr.",
          "Low",
          "“",
          "”",
          "‘",
          "’s",
          "\"",
          "'",
          "(",
          ")",
          ". ",
          "! ",
          "? ",
          "… ",
          ", ",
          " – ",
          "-",
          "3.5",
          "a.m.",
          "é",
          "𝔞",
          "\u00ad",
          "\u00a0",
          "www.example.com/a?b",
          "東京",
          "don’t",
          "\ud83d\ude00",
          ";");

  private static String paragraph(SplittableRandom random) {
    StringBuilder text = new StringBuilder("x");
    int count = 5 + random.nextInt(60);
    for (int i = 0; i < count; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      text.append(random.nextInt(3) == 0 ? "" : " ");
    }
    return text.toString();
  }

  @Test
  void segmentText_anyText_coversEveryCharacterThatIsNoSpace() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 300; round++) {
      String text = paragraph(random) + "\n" + paragraph(random);
      StringBuilder left = new StringBuilder(text);
      int end = 0;
      for (Sentence sentence : SEGMENTER.segmentText(text).sentences()) {
        assertEquals(sentence.text(), sentence.span().of(text));
        assertFalse(sentence.text().contains("\n"), sentence.text());
        assertTrue(sentence.span().start() >= end, text);
        end = sentence.span().end();
        int within = sentence.span().start();
        for (Token token : sentence.tokens()) {
          assertEquals(token.text(), token.span().of(text));
          assertTrue(token.span().start() >= within, text);
          within = token.span().end();
          for (int i = token.span().start(); i < within; i++) {
            left.setCharAt(i, ' ');
          }
        }
        assertTrue(within <= end, text);
      }
      String lost = left.toString().replaceAll("[\\s\u00a0\u00ad]", "");
      assertEquals("", lost, text);
    }
  }

  @Test
  void segment_paragraphsTogether_areAsEachAlone() {
    SplittableRandom random = new SplittableRandom(2);
    for (int round = 0; round < 100; round++) {
      List<String> paragraphs = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        paragraphs.add(paragraph(random));
      }
      List<Sentence> together = SEGMENTER.segmentText(String.join("\n", paragraphs)).sentences();
      List<Sentence> alone = new ArrayList<>();
      int shift = 0;
      for (String paragraph : paragraphs) {
        for (Sentence one : SEGMENTER.segmentText(paragraph).sentences()) {
          alone.add(shifted(one, alone.size(), shift));
        }
        shift += paragraph.length() + 1;
      }
      assertEquals(alone, together);
    }
  }

  private static Sentence shifted(Sentence one, int index, int shift) {
    return new Sentence(
        index,
        one.span().shift(shift),
        one.text(),
        one.kind(),
        one.tokens().stream()
            .map(t -> new Token(t.span().shift(shift), t.text(), t.lower(), t.kind()))
            .toList(),
        one.quotations().stream().map(span -> span.shift(shift)).toList());
  }

  @Test
  void segment_blocksThatAreNoProse_giveNoSentences() {
    String text = "A title\nWeather: 7\nThe rest of it.\n[ad_1]";
    List<Block> blocks =
        List.of(
            new Block(new Span(0, 7), BlockKind.HEADING),
            new Block(new Span(8, 18), BlockKind.FURNITURE),
            new Block(new Span(19, 34), BlockKind.CAPTION),
            new Block(new Span(35, 41), BlockKind.RESIDUE));
    Document document = SEGMENTER.segment(new Article("a", "", "en", text, blocks, List.of()));
    assertEquals(
        List.of("A title HEADING", "The rest of it. CAPTION"),
        document.sentences().stream().map(one -> one.text() + " " + one.kind()).toList());
    assertEquals(List.of(0, 1), document.sentences().stream().map(Sentence::index).toList());
  }

  @Test
  void segmentText_noSentenceEnd_isCutBehindAMark() {
    String clause = "and so it went on and on without an end in sight; ";
    List<Sentence> sentences = SEGMENTER.segmentText(clause.repeat(60)).sentences();
    assertTrue(sentences.size() > 1, "not cut");
    for (Sentence sentence : sentences) {
      assertTrue(sentence.tokens().size() <= Segmenter.MAX_TOKENS);
      assertTrue(sentence.text().endsWith(";"), sentence.text());
    }
  }

  @Test
  void segmentText_eightThreads_giveTheSame() throws Exception {
    SplittableRandom random = new SplittableRandom(3);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      texts.add(paragraph(random));
    }
    Callable<List<Document>> all = () -> texts.stream().map(SEGMENTER::segmentText).toList();
    List<Document> expected = all.call();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      for (var found : threads.invokeAll(Collections.nCopies(8, all))) {
        assertEquals(expected, found.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
