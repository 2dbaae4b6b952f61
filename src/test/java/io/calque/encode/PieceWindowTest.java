package io.calque.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.encode.PieceWindow.Part;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PieceWindowTest {
  private static final Pieces FIRST = FixedPieces.words(2000, 2001, 2002);
  private static final Pieces SECOND = FixedPieces.words(3000);
  private static final PieceWindow WINDOW =
      new PieceWindow(List.of(new Part(4, FIRST, 1, 3), new Part(5, SECOND, 0, 1)));

  @Test
  void ids_parts_standBetweenEdges() {
    assertArrayEquals(
        new long[] {Pieces.START, 2001, 2002, Pieces.END, 3000, Pieces.END}, WINDOW.ids());
    assertEquals(6, WINDOW.length());
  }

  @Test
  void start_parts_isWhereTheirFirstPieceStands() {
    assertEquals(1, WINDOW.start(0));
    assertEquals(4, WINDOW.start(1));
    assertEquals(2001, WINDOW.ids()[WINDOW.start(0)]);
    assertEquals(3000, WINDOW.ids()[WINDOW.start(1)]);
  }

  /** A part is read with its end and without its neighbours, the window with all its edges. */
  @Test
  void pooling_rows_areThePartsAndTheWindow() {
    float third = 1 / 3f;
    float sixth = 1 / 6f;
    assertArrayEquals(
        new float[] {
          0, third, third, third, 0, 0, //
          0, 0, 0, 0, 0.5f, 0.5f, //
          sixth, sixth, sixth, sixth, sixth, sixth
        },
        WINDOW.pooling());
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 190", "6, 0", "6, 30", "3, 62"})
  void pooling_anyWindow_rowsSumToOne(int parts, int pieces) {
    Part part = new Part(0, FixedPieces.words(new long[pieces]), 0, pieces);
    PieceWindow window = new PieceWindow(Collections.nCopies(parts, part));
    float[] rows = window.pooling();
    assertEquals((parts + 1) * window.length(), rows.length);
    for (int row = 0; row <= parts; row++) {
      double sum = 0;
      for (int i = 0; i < window.length(); i++) {
        sum += rows[row * window.length() + i];
      }
      assertEquals(1, sum, 1e-5, "row " + row);
    }
  }

  @Test
  void new_noPieces_isItsEdges() {
    PieceWindow window = new PieceWindow(List.of(new Part(0, FixedPieces.words(), 0, 0)));
    assertArrayEquals(new long[] {Pieces.START, Pieces.END}, window.ids());
    assertArrayEquals(new float[] {0, 1, 0.5f, 0.5f}, window.pooling());
  }

  @Test
  void new_longerThanLongest_isRefused() {
    long[] ids = new long[191];
    Arrays.fill(ids, 7);
    Pieces pieces = FixedPieces.words(ids);
    assertEquals(192, new PieceWindow(List.of(new Part(0, pieces, 0, 190))).length());
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new PieceWindow(List.of(new Part(0, pieces, 0, 191))));
    assertEquals("window of 1 parts and 193 pieces, longest is 192", e.getMessage());
  }

  @Test
  void new_noParts_isRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new PieceWindow(List.of()));
    assertEquals("window of 0 parts and 1 pieces, longest is 192", e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "2, 1", "0, 4"})
  void part_outsideItsSentence_isRefused(int from, int to) {
    var e = assertThrows(IllegalArgumentException.class, () -> new Part(0, FIRST, from, to));
    assertEquals("part " + from + " to " + to + " of 3 pieces", e.getMessage());
  }
}
