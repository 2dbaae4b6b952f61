package io.calque.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PiecesTest {
  private static final Pieces PIECES = FixedPieces.sized(2, 1, 0, 3);

  private static List<Integer> ids(Pieces pieces) {
    return IntStream.range(0, pieces.size()).map(pieces::id).boxed().toList();
  }

  private static List<Integer> words(Pieces pieces) {
    return IntStream.range(0, pieces.size()).map(pieces::word).boxed().toList();
  }

  @Test
  void masked_words_areAMaskEach() {
    Pieces masked = PIECES.masked(Set.of(0, 3));
    assertEquals(List.of(Pieces.MASK, 1002, Pieces.MASK), ids(masked));
    assertEquals(List.of(0, 1, 3), words(masked));
  }

  @Test
  void masked_neighbours_areTwoMasks() {
    Pieces masked = PIECES.masked(Set.of(0, 1));
    assertEquals(List.of(Pieces.MASK, Pieces.MASK, 1003, 1004, 1005), ids(masked));
    assertEquals(List.of(0, 1, 3, 3, 3), words(masked));
  }

  @Test
  void masked_none_isTheSame() {
    assertEquals(ids(PIECES), ids(PIECES.masked(Set.of())));
    assertEquals(ids(PIECES), ids(PIECES.masked(Set.of(2))), "a word without pieces");
    assertEquals(words(PIECES), words(PIECES.masked(Set.of())));
  }

  /** Of a word that was cut the rest is masked. */
  @Test
  void masked_partOfAWord_isAMask() {
    assertEquals(List.of(Pieces.MASK, 1002), ids(PIECES.part(1, 3).masked(Set.of(0))));
  }

  @Test
  void part_keepsTheNumbersOfTheWords() {
    Pieces part = PIECES.part(1, 5);
    assertEquals(List.of(1001, 1002, 1003, 1004), ids(part));
    assertEquals(List.of(0, 1, 3, 3), words(part));
    assertEquals(0, PIECES.part(2, 2).size());
    assertThrows(IllegalArgumentException.class, () -> PIECES.part(3, 2));
  }
}
