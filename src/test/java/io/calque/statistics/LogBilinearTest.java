package io.calque.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogBilinearTest {
  @Test
  void place_rows_goFromFarLeftToFarRight() {
    int[] places =
        IntStream.range(0, LogBilinear.ROWS).map(row -> LogBilinear.place(10, row)).toArray();

    assertArrayEquals(new int[] {6, 7, 8, 9, 11, 12, 13, 14}, places);
  }

  @Test
  void add_neighbour_isWeighedByTheRowOfItsDistance() {
    float[] context = {1, 1, 1, 1};
    float[] positions = {9, 9, 9, 9, 1, 2, 3, 4};
    float[] contexts = {7, 7, 7, 7, 10, 20, 30, 40};

    LogBilinear.add(context, positions, 1, contexts, 1);

    assertArrayEquals(new float[] {11, 41, 91, 161}, context);
  }

  @Test
  void product_secondWord_isThatOfItsOwnVector() {
    float[] context = {1, 2, 3, 4, 5, 6, 7, 8};
    float[] words = new float[16];
    for (int d = 0; d < 8; d++) {
      words[8 + d] = 1 << d;
    }

    assertEquals(1 + 4 + 12 + 32 + 80 + 192 + 448 + 1024, LogBilinear.product(context, words, 1));
  }
}
