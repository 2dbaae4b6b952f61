package io.calque.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowedAnswerTest {
  /** An answer that gives every piece of a window the same log-odds. */
  private static WindowAnswer answer(Windows.Window window, float replaced, float spun) {
    float[] logits = new float[window.to() - window.from() + 2];
    Arrays.fill(logits, replaced);
    return new WindowAnswer(logits, new float[] {0, spun, 0}, new float[0]);
  }

  private static Pieces pieces(long... words) {
    return new Pieces(new long[words.length], words);
  }

  @Test
  void toWords_wordOfTwoPieces_isAsSuspectAsTheWorse() {
    WindowedAnswer answer = new WindowedAnswer(3);
    answer.add(
        new Windows.Window(0, 3),
        new WindowAnswer(new float[] {9, -1, 2, 0.5f, 9}, new float[] {1, 2, 3}, new float[0]));
    Encoded encoded = answer.toWords(pieces(0, 0, 1), 2);
    assertEquals(List.of(2.0, 0.5), encoded.replaced());
    assertEquals(List.of(1.0, 2.0, 3.0), encoded.classes());
  }

  @Test
  void toWords_wordWithoutPieces_isNotSuspect() {
    WindowedAnswer answer = new WindowedAnswer(1);
    Windows.Window window = new Windows.Window(0, 1);
    answer.add(window, answer(window, 1, 0));
    assertEquals(List.of(-20.0, 1.0), answer.toWords(pieces(1), 2).replaced());
  }

  /** In the overlap of two windows each piece is answered by the one it lies deeper in. */
  @Test
  void toWords_twoWindows_eachPieceByTheDeeper() {
    int length = 200;
    WindowedAnswer answer = new WindowedAnswer(length);
    List<Windows.Window> windows = Windows.of(length);
    answer.add(windows.get(0), answer(windows.get(0), 1, 3));
    answer.add(windows.get(1), answer(windows.get(1), 2, 6));
    long[] own = new long[length];
    Arrays.setAll(own, i -> i);
    Encoded encoded = answer.toWords(pieces(own), length);
    assertEquals(1.0, encoded.replaced().get(109));
    assertEquals(2.0, encoded.replaced().get(110));
    assertEquals((126 * 3 + 106 * 6) / 232.0, encoded.classes().get(1), 1e-9);
  }

  @Test
  void answer_ofAnotherShape_isRefused() {
    var e =
        assertThrows(
            IllegalStateException.class,
            () -> new WindowAnswer(new float[2], new float[2], new float[0]));
    assertEquals("2 classes, expected 3", e.getMessage());
  }
}
