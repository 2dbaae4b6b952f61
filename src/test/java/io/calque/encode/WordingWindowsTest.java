package io.calque.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.encode.WordingWindows.Asked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingWindowsTest {
  private static final long START = Pieces.START;
  private static final long END = Pieces.END;
  private static final long MASK = Pieces.MASK;

  private static List<Long> ids(Asked asked) {
    return Arrays.stream(asked.window().ids()).boxed().toList();
  }

  private static Pieces plain(int words) {
    return FixedPieces.sized(IntStream.generate(() -> 1).limit(words).toArray());
  }

  @Test
  void of_sentence_standsBesideItselfMasked() {
    List<Asked> asked = WordingWindows.of(FixedPieces.words(7, 8, 9), List.of(1));
    assertEquals(1, asked.size());
    assertEquals(List.of(START, 7L, 8L, 9L, END, 7L, MASK, 9L, END), ids(asked.get(0)));
    assertEquals(List.of(1), asked.get(0).words());
    assertEquals(List.of(6), asked.get(0).places());
  }

  @Test
  void of_wordOfManyPieces_isOneMask() {
    List<Asked> asked = WordingWindows.of(FixedPieces.sized(1, 3, 1, 2), List.of(3, 1));
    assertEquals(
        List.of(
            START, 1000L, 1001L, 1002L, 1003L, 1004L, 1005L, 1006L, END, //
            1000L, MASK, 1004L, MASK, END),
        ids(asked.get(0)));
    assertEquals(List.of(1, 3), asked.get(0).words(), "in order of the sentence");
    assertEquals(List.of(10, 12), asked.get(0).places());
  }

  @Test
  void of_wordWithoutPieces_isLeftOut() {
    Pieces pieces = FixedPieces.sized(1, 0, 1);
    assertEquals(List.of(), WordingWindows.of(pieces, List.of(1)));
    assertEquals(List.of(), WordingWindows.of(pieces, List.of()));
    assertEquals(List.of(), WordingWindows.of(FixedPieces.words(), List.of(0, 1)));
    List<Asked> asked = WordingWindows.of(pieces, List.of(0, 1, 2));
    assertEquals(List.of(0, 2), asked.get(0).words());
    assertEquals(List.of(4, 5), asked.get(0).places());
  }

  /** Two copies of 94 pieces and three edges are nearly a window. */
  @ParameterizedTest
  @ValueSource(ints = {1, 93, 94})
  void of_sentenceThatFits_isGivenWhole(int words) {
    List<Asked> asked = WordingWindows.of(plain(words), List.of(0, words - 1));
    assertEquals(1, asked.size());
    assertEquals(2 * words + 3, asked.get(0).window().length());
  }

  @Test
  void of_wordsFarApart_haveWindowsOfTheirOwn() {
    List<Asked> asked = WordingWindows.of(plain(300), List.of(250, 20, 10));
    assertEquals(List.of(List.of(10, 20), List.of(250)), asked.stream().map(Asked::words).toList());
    assertEquals(List.of(1 + 94 + 1 + 10, 1 + 94 + 1 + 20), asked.get(0).places());
    assertEquals(191, asked.get(0).window().length());
    assertEquals(1250 - 47, asked.get(1).window().ids()[1], "as much before as after");
    assertEquals(List.of(1 + 94 + 1 + 47), asked.get(1).places());
  }

  /** A word of which an edge cuts a part off is asked for where it is whole. */
  @Test
  void of_wordAcrossTheEdge_isAskedForNext() {
    int[] sizes = IntStream.generate(() -> 1).limit(200).toArray();
    sizes[92] = 4;
    List<Asked> asked = WordingWindows.of(FixedPieces.sized(sizes), List.of(5, 92));
    assertEquals(List.of(List.of(5), List.of(92)), asked.stream().map(Asked::words).toList());
  }

  @Test
  void of_wordLongerThanAWindow_isAskedForOnce() {
    List<Asked> asked = WordingWindows.of(FixedPieces.sized(1, 500, 1), List.of(1));
    assertEquals(List.of(List.of(1)), asked.stream().map(Asked::words).toList());
    assertEquals(MASK, asked.get(0).window().ids()[asked.get(0).places().get(0)]);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void of_anyWords_eachIsAskedForOnceAtItsMask(int longest) {
    int[] sizes = IntStream.range(0, 400).map(i -> 1 + i % longest).toArray();
    Pieces pieces = FixedPieces.sized(sizes);
    Set<Integer> words =
        Set.copyOf(IntStream.range(0, 400).filter(i -> i % 7 < 2).boxed().toList());
    Map<Integer, Integer> found = new LinkedHashMap<>();
    for (Asked asked : WordingWindows.of(pieces, words)) {
      long[] ids = asked.window().ids();
      assertEquals(asked.words().size(), asked.places().size());
      assertEquals(
          asked.places(),
          IntStream.range(0, ids.length).filter(i -> ids[i] == MASK).boxed().toList(),
          "masks and places");
      asked.words().forEach(word -> found.merge(word, 1, Integer::sum));
    }
    assertEquals(new ArrayList<>(words).stream().sorted().toList(), List.copyOf(found.keySet()));
    assertTrue(found.values().stream().allMatch(count -> count == 1), found.toString());
  }
}
