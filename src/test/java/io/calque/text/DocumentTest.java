package io.calque.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Articles, their sentences and what stands inside quotations. */
class DocumentTest {
  private static Article article(String text, Block... blocks) {
    return new Article("a.txt", "", "en", text, List.of(blocks), List.of());
  }

  private static Sentence sentence(int index, int start, int end, Span... quotations) {
    return new Sentence(
        index,
        new Span(start, end),
        "x".repeat(end - start),
        BlockKind.PARAGRAPH,
        List.of(),
        List.of(quotations));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "9, 0", "10, 0", "11, 1", "20, 1", "29, 1", "30, 2", "99, 2"})
  void sentenceAt_offset_isTheLastThatBegan(int offset, int expected) {
    Document document =
        new Document(
            article("x".repeat(40)),
            List.of(sentence(0, 2, 10), sentence(1, 11, 25), sentence(2, 30, 40)));
    assertEquals(expected, document.sentenceAt(offset));
  }

  @Test
  void isQuoted_seededQuotations_agreesWithLookingAtAll() {
    SplittableRandom random = new SplittableRandom(8);
    for (int round = 0; round < 50; round++) {
      List<Span> quotations = new ArrayList<>();
      int at = 0;
      while (at < 80) {
        int start = at + 1 + random.nextInt(10);
        at = start + 1 + random.nextInt(10);
        quotations.add(new Span(start, at));
      }
      Sentence sentence = sentence(0, 0, 100, quotations.toArray(Span[]::new));
      for (int i = 0; i < 100; i++) {
        Span part = new Span(i, i + random.nextInt(4));
        boolean expected = quotations.stream().anyMatch(one -> one.contains(part));
        if (part.length() > 0) {
          assertEquals(expected, sentence.isQuoted(part), part + " in " + quotations);
        }
      }
    }
  }

  @Test
  void quotedShare_marks_areNoWords() {
    List<Token> tokens =
        List.of(
            token(0, 2, TokenKind.WORD),
            token(3, 4, TokenKind.PUNCTUATION),
            token(4, 6, TokenKind.WORD),
            token(7, 9, TokenKind.NUMBER),
            token(9, 10, TokenKind.PUNCTUATION),
            token(11, 13, TokenKind.WORD));
    Sentence sentence =
        new Sentence(
            0,
            new Span(0, 13),
            "x".repeat(13),
            BlockKind.PARAGRAPH,
            tokens,
            List.of(new Span(4, 9)));
    assertEquals(0.5, sentence.quotedShare());
    assertEquals(0.0, sentence(0, 0, 3).quotedShare());
  }

  private static Token token(int start, int end, TokenKind kind) {
    String text = "x".repeat(end - start);
    return new Token(new Span(start, end), text, text, kind);
  }

  @ParameterizedTest
  @CsvSource({"0, 3, 2, 5", "0, 3, 4, 12"})
  void newArticle_blockOutOfPlace_isRefused(int start, int end, int from, int to) {
    Block first = new Block(new Span(start, end), BlockKind.HEADING);
    Block second = new Block(new Span(from, to), BlockKind.PARAGRAPH);
    var e =
        assertThrows(IllegalArgumentException.class, () -> article("0123456789", first, second));
    assertEquals(
        "block " + second.span() + " overlaps its neighbour or leaves the text of a.txt",
        e.getMessage());
  }

  @Test
  void newSentence_textOfAnotherLength_isRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Sentence(0, new Span(4, 6), "abc", BlockKind.CAPTION, List.of(), List.of()));
    assertEquals("text of 3 units for span Span[start=4, end=6]", e.getMessage());
  }

  @Test
  void newSentence_negativeIndex_isRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> sentence(-1, 0, 1));
    assertEquals("index -1 is negative", e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "PARAGRAPH, true",
    "HEADING, true",
    "CAPTION, true",
    "FURNITURE, false",
    "RESIDUE, false"
  })
  void isProse_kinds_giveSentencesOrNot(BlockKind kind, boolean prose) {
    assertEquals(prose, new Block(new Span(0, 1), kind).isProse());
  }

  @ParameterizedTest
  @CsvSource({
    "Rome, true",
    "rome, false",
    "7th, false",
    "’s, false",
    "Élan, true",
    "𝔞, false",
    "𝐀b, true"
  })
  void isCapitalised_firstCodePoint_decides(String text, boolean capitalised) {
    Token token = new Token(new Span(0, text.length()), text, text, TokenKind.WORD);
    assertEquals(capitalised, token.isCapitalised());
  }
}
