package io.calque.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.segment.Segmenter;
import io.calque.statistics.CountedText.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the language statistics are counted with. */
class CountingTest {
  @Test
  void ngramCounter_manyPairs_countsLikeAMap() {
    NgramCounter ngrams = new NgramCounter();
    Map<Long, Integer> expected = new HashMap<>();
    Random random = new Random(5);
    for (int i = 0; i < 200_000; i++) {
      int left = random.nextInt(300);
      int right = 65_535 - random.nextInt(300);
      long pair = NgramTable.pair(left, right);
      ngrams.add(pair);
      expected.merge(pair, 1, Integer::sum);
    }
    expected.forEach((pair, count) -> assertEquals(count, ngrams.count(pair)));
    long[] kept = ngrams.atLeast(3);
    assertArrayEquals(
        expected.entrySet().stream()
            .filter(entry -> entry.getValue() >= 3)
            .mapToLong(Map.Entry::getKey)
            .sorted()
            .toArray(),
        kept);
    assertEquals(0, ngrams.count(NgramTable.pair(299, 0)));
    assertEquals(0, ngrams.count(NgramTable.triple(0, 1, 65_535)));
  }

  @Test
  void ngramCounter_zero_isCounted() {
    NgramCounter ngrams = new NgramCounter();
    ngrams.add(0);
    assertEquals(1, ngrams.count(0));
    assertArrayEquals(new long[] {0}, ngrams.atLeast(1));
  }

  /** More n-grams than the first table holds. */
  @Tag("slow")
  @Test
  void ngramCounter_grown_keepsItsCounts() {
    NgramCounter ngrams = new NgramCounter();
    int size = 3_000_000;
    for (int i = 0; i < size; i++) {
      ngrams.add(i);
    }
    ngrams.add(7);
    assertEquals(2, ngrams.count(7));
    assertEquals(1, ngrams.count(size - 1));
    assertEquals(0, ngrams.count(size));
    assertEquals(size, ngrams.atLeast(1).length);
  }

  private static CountedText counted(String... texts) {
    Segmenter segmenter = new Segmenter();
    CountedText counted = new CountedText();
    for (String text : texts) {
      segmenter.segmentText(text).sentences().forEach(counted::add);
    }
    return counted;
  }

  @Test
  void vocabulary_words_comeByFallingCountThenLetters() {
    CountedText counted = counted("b a B c.", "C d 7 a b.");
    assertEquals(
        List.of(new Entry("b", 3), new Entry(".", 2), new Entry("a", 2), new Entry("c", 2)),
        counted.vocabulary(2, 100));
    assertEquals(
        List.of(new Entry("b", 3), new Entry(".", 2)), counted.vocabulary(2, 5), "3 ids are taken");
  }

  @Test
  void renumber_text_hasUnknownNumbersAndEnds() {
    CountedText counted = counted("b a 7 d.", "b b a.");
    char[] text = counted.renumber(counted.vocabulary(2, 100));
    int[] ids = new String(text).chars().toArray();
    int end = CountedText.END;
    assertArrayEquals(new int[] {3, 5, 2, 0, 4, end, 3, 3, 5, 4, end}, ids);
    assertEquals(11, counted.length());
  }
}
