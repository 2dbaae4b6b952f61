package io.calque.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.encode.Encoded.LogOdds;
import io.calque.encode.PieceWindow.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadSentenceTest {
  /** The same log-odds for all pieces, for all parts, and for the window. */
  private static WindowAnswer answer(PieceWindow window, float piece, float part, float whole) {
    int rows = window.parts().size() + 1;
    return new WindowAnswer(
        window, pairs(window.length(), piece), pairs(rows, part), pairs(rows, whole));
  }

  /** Rows of two numbers, the second ten more than the first. */
  private static float[] pairs(int rows, float value) {
    float[] numbers = new float[rows * 2];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = value + i % 2 * 10;
    }
    return numbers;
  }

  private static PieceWindow window(Part... parts) {
    return new PieceWindow(List.of(parts));
  }

  @Test
  void encoded_wordOfTwoPieces_isAsSuspectAsTheWorse() {
    PieceWindow window = window(new Part(0, FixedPieces.sized(2, 1), 0, 3));
    float[] tokens = {9, 9, -1, 4, 2, 3, 0.5f, -0.5f, 9, 9};
    ReadSentence read = new ReadSentence(2);
    read.add(new WindowAnswer(window, tokens, new float[4], new float[4]), 0);
    assertEquals(List.of(2.0, 0.5), read.encoded().replaced());
    assertEquals(List.of(4.0, -0.5), read.encoded().wordings());
  }

  @Test
  void encoded_wordWithoutPieces_isNotSuspect() {
    PieceWindow window = window(new Part(0, FixedPieces.sized(0, 1), 0, 1));
    ReadSentence read = new ReadSentence(2);
    read.add(answer(window, 1, 0, 0), 0);
    assertEquals(List.of(-20.0, 1.0), read.encoded().replaced());
    assertEquals(List.of(-20.0, 11.0), read.encoded().wordings());
  }

  @Test
  void encoded_onePart_isWhatItsWindowSays() {
    Pieces pieces = FixedPieces.sized(1, 1);
    PieceWindow window = window(new Part(0, pieces, 0, 2), new Part(1, pieces, 0, 2));
    float[] parts = {1, 2, 3, 4, 0, 0};
    float[] whole = {0, 0, 0, 0, 5, 6};
    ReadSentence read = new ReadSentence(2);
    read.add(new WindowAnswer(window, pairs(7, 0), parts, whole), 1);
    assertEquals(new LogOdds(3, 4), read.encoded().sentence());
    assertEquals(new LogOdds(5, 6), read.encoded().window());
  }

  /** A part of three pieces and its end counts twice as much as one of one. */
  @Test
  void encoded_twoParts_countByTheirLength() {
    Pieces pieces = FixedPieces.sized(1, 1, 1, 1);
    PieceWindow first = window(new Part(0, pieces, 0, 3));
    PieceWindow second = window(new Part(0, pieces, 3, 4));
    ReadSentence read = new ReadSentence(4);
    read.add(answer(first, 1, 3, 30), 0);
    read.add(answer(second, 2, 6, 60), 0);
    Encoded encoded = read.encoded();
    assertEquals(List.of(1.0, 1.0, 1.0, 2.0), encoded.replaced());
    assertEquals(new LogOdds(4, 14), encoded.sentence());
    assertEquals(new LogOdds(40, 50), encoded.window());
  }

  /** A word that a window's edge cuts has pieces in both parts. */
  @Test
  void encoded_wordInTwoParts_isAsSuspectAsTheWorse() {
    Pieces pieces = FixedPieces.sized(4);
    ReadSentence read = new ReadSentence(1);
    read.add(answer(window(new Part(0, pieces, 0, 2)), 3, 0, 0), 0);
    read.add(answer(window(new Part(0, pieces, 2, 4)), 2, 0, 0), 0);
    assertEquals(List.of(3.0), read.encoded().replaced());
  }

  @Test
  void encoded_noPieces_isWhatTheEndSays() {
    PieceWindow window = window(new Part(0, FixedPieces.words(), 0, 0));
    ReadSentence read = new ReadSentence(1);
    read.add(answer(window, 1, 2, 3), 0);
    assertEquals(List.of(-20.0), read.encoded().replaced());
    assertEquals(new LogOdds(2, 12), read.encoded().sentence());
  }

  @Test
  void newEncoded_otherCounts_areRefused() {
    LogOdds none = new LogOdds(0, 0);
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Encoded(List.of(1.0), List.of(1.0, 2.0), none, none));
    assertEquals("replaced: 1 words, wordings: 2", e.getMessage());
  }
}
