package io.calque.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.encode.PieceWindow.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {
  /** A sentence of words of one piece. */
  private static Pieces plain(int words) {
    return FixedPieces.sized(IntStream.generate(() -> 1).limit(words).toArray());
  }

  private static Pieces random(Random random) {
    int most = random.nextInt(10) == 0 ? 400 : 40;
    int longest = random.nextInt(20) == 0 ? 300 : 4;
    return FixedPieces.sized(
        IntStream.generate(() -> random.nextInt(longest)).limit(random.nextInt(most)).toArray());
  }

  /** Sentence, first piece and end of each part, window by window. */
  private static List<String> spans(List<Pieces> sentences) {
    return Windows.of(sentences).stream()
        .map(
            window ->
                window.parts().stream()
                    .map(part -> part.sentence() + ":" + part.from() + "-" + part.to())
                    .toList()
                    .toString())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void of_anyText_readsEveryPieceOnceInOrder(long seed) {
    Random random = new Random(seed);
    List<Pieces> sentences = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      sentences.add(random(random));
    }
    int[] read = new int[sentences.size()];
    int[] parts = new int[sentences.size()];
    int sentence = 0;
    for (PieceWindow window : Windows.of(sentences)) {
      assertTrue(window.parts().size() <= PieceWindow.MOST_SENTENCES);
      assertTrue(window.length() <= PieceWindow.LONGEST);
      for (Part part : window.parts()) {
        assertTrue(part.sentence() >= sentence, "out of order");
        sentence = part.sentence();
        assertEquals(read[sentence], part.from(), "sentence " + sentence);
        read[sentence] = part.to();
        parts[sentence]++;
      }
    }
    assertArrayEquals(sentences.stream().mapToInt(Pieces::size).toArray(), read);
    assertTrue(Arrays.stream(parts).allMatch(count -> count > 0), "a sentence is left out");
    assertEquals(spans(sentences), spans(List.copyOf(sentences)));
  }

  @Test
  void of_shortSentences_areSixAWindow() {
    assertEquals(
        List.of("[0:0-3, 1:0-3, 2:0-3, 3:0-3, 4:0-3, 5:0-3]", "[6:0-3]"),
        spans(Collections.nCopies(7, plain(3))));
  }

  /** With their edges two of 94 and 95 pieces fill a window. */
  @ParameterizedTest
  @CsvSource({"94, 95, 1", "95, 95, 2", "190, 0, 2", "189, 0, 1"})
  void of_twoSentences_areOneWindowWhereTheyFit(int first, int second, int windows) {
    assertEquals(windows, Windows.of(List.of(plain(first), plain(second))).size());
  }

  @Test
  void of_sentenceAsLongAsAWindow_isWhole() {
    assertEquals(
        List.of("[0:0-3]", "[1:0-190]", "[2:0-3]"), spans(List.of(plain(3), plain(190), plain(3))));
  }

  /** Its parts are read alone: no neighbour changes what is read in them. */
  @Test
  void of_longerSentence_isCutIntoWindowsOfItsOwn() {
    assertEquals(
        List.of("[0:0-3]", "[1:0-190]", "[1:190-380]", "[1:380-400]", "[2:0-3, 3:0-3]"),
        spans(List.of(plain(3), plain(400), plain(3), plain(3))));
  }

  @Test
  void of_wordAcrossTheCut_goesToTheNextPart() {
    int[] sizes = IntStream.generate(() -> 3).limit(100).toArray();
    assertEquals(List.of("[0:0-189]", "[0:189-300]"), spans(List.of(FixedPieces.sized(sizes))));
  }

  @Test
  void of_wordLongerThanAWindow_isCutItself() {
    assertEquals(
        List.of("[0:0-2]", "[0:2-192]", "[0:192-382]", "[0:382-404]"),
        spans(List.of(FixedPieces.sized(1, 1, 400, 1, 1))));
  }

  @Test
  void of_emptySentences_areRead() {
    assertEquals(List.of("[0:0-0, 1:0-2, 2:0-0]"), spans(List.of(plain(0), plain(2), plain(0))));
    assertEquals(List.of(), Windows.of(List.of()));
  }

  /** What comes after a window changes nothing in it. */
  @Test
  void of_longerText_hasTheSameFirstWindows() {
    List<Pieces> sentences = new ArrayList<>(Collections.nCopies(12, plain(20)));
    List<String> before = spans(sentences);
    sentences.add(plain(30));
    assertEquals(before, spans(sentences).subList(0, before.size()));
  }
}
