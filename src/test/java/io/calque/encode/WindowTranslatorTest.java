package io.calque.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.encode.PieceWindow.Part;
import io.calque.encode.WindowTranslator.Question;
import io.calque.encode.WindowTranslator.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTranslatorTest {
  private static final PieceWindow WINDOW =
      new PieceWindow(List.of(new Part(0, FixedPieces.words(new long[40]), 0, 40)));

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 16", "15, 16", "16, 16", "17, 32"})
  void padded_anyCount_isFilledUpToSixteens(int asked, int width) {
    List<Integer> places = IntStream.range(10, 10 + asked).boxed().toList();
    long[] expected = new long[width];
    Arrays.setAll(expected, i -> 10 + Math.min(i, asked - 1));
    assertArrayEquals(expected, new Question(WINDOW, places).padded());
    assertEquals(width, Question.width(asked));
  }

  /** A row for each piece of the vocabulary, a column for each place. */
  @Test
  void wordings_place_isItsColumn() {
    float[] none = new float[0];
    Reply reply = new Reply(none, none, none, new float[] {1, 2, 3, 4, 5, 6});
    assertArrayEquals(new float[] {1, 4}, reply.wordings(0, 3));
    assertArrayEquals(new float[] {3, 6}, reply.wordings(2, 3));
  }
}
