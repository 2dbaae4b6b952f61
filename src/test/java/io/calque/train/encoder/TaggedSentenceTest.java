package io.calque.train.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.encode.FixedPieces;
import io.calque.encode.Pieces;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaggedSentenceTest {
  private static final int UNTAGGED = TaggedSentence.UNTAGGED;

  @Test
  void new_pieces_standBetweenEdges() {
    TaggedSentence sentence =
        new TaggedSentence(FixedPieces.words(2000, 40_000), new byte[] {0, 1}, new int[2], 1);
    assertEquals(List.of(Pieces.START, 2000, 40_000, Pieces.END), list(sentence, sentence::id));
    assertEquals(1, sentence.label());
  }

  @Test
  void new_tags_areThoseOfTheWords() {
    Pieces pieces = FixedPieces.of(new long[] {5, 6, 7, 8, 9}, new long[] {0, 1, 1, 3, 4});
    byte[] tags = {0, 1, 1, TaggedSentence.UNTAGGED, 0};
    int[] originals = {0, 40_000, 7, 0, 0};
    TaggedSentence sentence = new TaggedSentence(pieces, tags, originals, 0);
    assertEquals(List.of(UNTAGGED, 0, 1, 1, UNTAGGED, 0, UNTAGGED), list(sentence, sentence::tag));
    assertEquals(List.of(0, 0, 40_000, 0, 0, 0, 0), list(sentence, sentence::original));
  }

  @Test
  void new_noPieces_isItsEdges() {
    TaggedSentence sentence =
        new TaggedSentence(FixedPieces.words(), new byte[0], new int[0], TaggedSentence.UNTAGGED);
    assertEquals(List.of(Pieces.START, Pieces.END), list(sentence, sentence::id));
    assertEquals(List.of(UNTAGGED, UNTAGGED), list(sentence, sentence::tag));
    assertEquals(UNTAGGED, sentence.label());
  }

  @ParameterizedTest
  @ValueSource(ints = {125, 126, 127, 5000})
  void new_longSentence_isCutBeforeItsEnd(int words) {
    long[] ids = IntStream.range(0, words).mapToLong(i -> 1000 + i).toArray();
    TaggedSentence sentence =
        new TaggedSentence(FixedPieces.words(ids), new byte[words], new int[words], 2);
    int length = Math.min(words + 2, TaggedSentence.LONGEST);
    assertEquals(length, sentence.length());
    assertEquals(1000 + length - 3, sentence.id(length - 2));
    assertEquals(0, sentence.tag(length - 2));
    assertEquals(Pieces.END, sentence.id(length - 1));
    assertEquals(UNTAGGED, sentence.tag(length - 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {-2, 3})
  void new_unknownLabel_isRefused(int label) {
    Pieces pieces = FixedPieces.words(7);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new TaggedSentence(pieces, new byte[] {0}, new int[1], label));
    assertEquals("label: " + label, e.getMessage());
  }

  private static List<Integer> list(TaggedSentence sentence, IntUnaryOperator of) {
    return IntStream.range(0, sentence.length()).map(of).boxed().toList();
  }
}
