package io.calque.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NeighboursTest {
  /** Words 0 and 2 have none, word 1 has four. */
  private static final Neighbours NEAR =
      new Neighbours(new int[] {0, 0, 4, 4}, new char[] {9, 8, 7, 6}, new byte[] {4, 3, 2, 1});

  @Test
  void draw_wordWithoutNeighbours_isZero() {
    SplittableRandom random = new SplittableRandom(1);
    assertEquals(0, NEAR.draw(0, random));
    assertEquals(0, NEAR.draw(2, random));
  }

  @Test
  void draw_oftenRepeated_givesNearOnesOftener() {
    SplittableRandom random = new SplittableRandom(1);
    int[] drawn = new int[10];
    for (int i = 0; i < 10_000; i++) {
      drawn[NEAR.draw(1, random)]++;
    }
    assertEquals(10_000, drawn[9] + drawn[8] + drawn[7] + drawn[6]);
    assertTrue(drawn[9] > drawn[8] && drawn[8] > drawn[7] && drawn[7] > drawn[6]);
    assertEquals(5_000, drawn[9], 200, "half of the draws are in the first quarter");
  }
}
