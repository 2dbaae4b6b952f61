package io.calque.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PassageTest {
  private static final String TEXT = "The dec-\n> ision was made\n> on Monday.";

  private static Article article(String text, List<Mend> mends) {
    return new Article(
        "a.txt", "", "en", text, List.of(), List.of(), Optional.empty(), Alignment.NONE, "", mends);
  }

  private static final Article ARTICLE =
      article(TEXT, List.of(new Mend(new Span(7, 11), ""), new Mend(new Span(25, 28), " ")));

  @Test
  void text_breaksInside_readsAsOneLine() {
    assertEquals("The decision was made on Monday.", ARTICLE.read(new Span(0, TEXT.length())));
  }

  @Test
  void inArticle_wordAcrossABreak_coversBothHalves() {
    Passage passage = ARTICLE.passage(new Span(0, TEXT.length()));
    Span word = passage.inArticle(new Span(4, 12));
    assertEquals("dec-\n> ision", word.of(TEXT));
    assertEquals(new Span(4, 12), passage.inText(word));
  }

  @Test
  void passage_partOfTheText_keepsOnlyItsMends() {
    Passage part = ARTICLE.passage(new Span(11, TEXT.length()));
    assertEquals("ision was made on Monday.", part.text());
    assertEquals(1, part.mends().size());
  }

  @Test
  void inText_partBeyondIt_isRefused() {
    Passage part = ARTICLE.passage(new Span(0, 5));
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> part.inText(new Span(2, 9)));
    assertEquals(
        "part Span[start=2, end=9] leaves the passage Span[start=0, end=5]", refused.getMessage());
  }

  @Test
  void mend_longerThanItsPlace_isRefused() {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> new Mend(new Span(3, 4), "ab"));
    assertEquals("mend of 1 units reads 2", refused.getMessage());
  }

  @Test
  void article_mendsThatOverlap_areRefused() {
    List<Mend> mends = List.of(new Mend(new Span(1, 4), ""), new Mend(new Span(3, 5), " "));
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> article("abcdefg", mends));
    assertEquals(
        "mend Span[start=3, end=5] overlaps its neighbour or leaves the text of a.txt",
        refused.getMessage());
  }

  @Test
  void together_mendsThatOverlap_becomeOne() {
    List<Mend> some = List.of(new Mend(new Span(2, 5), " "));
    List<Mend> others = List.of(new Mend(new Span(0, 1), ""), new Mend(new Span(1, 3), "’"));
    assertEquals(
        List.of(new Mend(new Span(0, 1), ""), new Mend(new Span(1, 5), "’")),
        Passage.together(some, others));
  }

  @Test
  void inArticle_seededMends_roundTrips() {
    Random random = new Random(11);
    for (int run = 0; run < 500; run++) {
      List<Mend> mends = new ArrayList<>();
      final int length = 20 + random.nextInt(60);
      for (int at = random.nextInt(6); at + 6 < length; at += 6 + random.nextInt(9)) {
        int end = at + 1 + random.nextInt(4);
        mends.add(new Mend(new Span(at, end), "xyz".substring(0, random.nextInt(end - at))));
      }
      Passage passage = article("a".repeat(length), mends).passage(new Span(0, length));
      for (int i = 0; i < passage.text().length(); i++) {
        Span character = new Span(i, i + 1);
        Span there = passage.inArticle(character);
        Span back = passage.inText(there);
        assertTrue(back.contains(character), () -> mends + " at " + character);
        assertTrue(there.end() <= length, () -> mends + " at " + character);
      }
    }
  }
}
