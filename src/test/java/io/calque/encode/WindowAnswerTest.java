package io.calque.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.encode.Encoded.LogOdds;
import io.calque.encode.PieceWindow.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowAnswerTest {
  private static final Pieces PIECES = FixedPieces.words(7, 8);
  private static final PieceWindow WINDOW =
      new PieceWindow(List.of(new Part(0, PIECES, 0, 2), new Part(1, PIECES, 1, 2)));

  /** The numbers of {@code rows}, two each: 0, 1 and so on. */
  private static float[] count(int rows) {
    float[] numbers = new float[rows * 2];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = i;
    }
    return numbers;
  }

  @Test
  void numbers_areThoseOfTheirPieceAndRow() {
    WindowAnswer answer = new WindowAnswer(WINDOW, count(6), count(3), count(3));
    assertEquals(2, answer.replaced(0, 0), "after the start");
    assertEquals(3, answer.wording(0, 0));
    assertEquals(4, answer.replaced(0, 1));
    assertEquals(8, answer.replaced(1, 0), "after the end of the first part");
    assertEquals(9, answer.wording(1, 0));
    assertEquals(new LogOdds(0, 1), answer.part(0));
    assertEquals(new LogOdds(2, 3), answer.part(1));
    assertEquals(new LogOdds(4, 5), answer.whole());
  }

  /** The head for windows is read at the window, that for sentences at the parts. */
  @Test
  void heads_areReadAtTheirRows() {
    float[] sentences = {1, 2, 3, 4, Float.NaN, Float.NaN};
    float[] windows = {Float.NaN, Float.NaN, Float.NaN, Float.NaN, 5, 6};
    WindowAnswer answer = new WindowAnswer(WINDOW, count(6), sentences, windows);
    assertEquals(new LogOdds(3, 4), answer.part(1));
    assertEquals(new LogOdds(5, 6), answer.whole());
  }

  @ParameterizedTest
  @CsvSource({
    "5, 3, 3, '10 numbers, expected 2 for each of 6'",
    "7, 3, 3, '14 numbers, expected 2 for each of 6'",
    "6, 2, 3, '4 numbers, expected 2 for each of 3'",
    "6, 3, 4, '8 numbers, expected 2 for each of 3'",
  })
  void new_anotherShape_isRefused(int tokens, int sentences, int windows, String problem) {
    var e =
        assertThrows(
            IllegalStateException.class,
            () -> new WindowAnswer(WINDOW, count(tokens), count(sentences), count(windows)));
    assertEquals(problem, e.getMessage());
  }
}
