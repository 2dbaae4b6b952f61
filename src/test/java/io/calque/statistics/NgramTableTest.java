package io.calque.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NgramTableTest {
  /** The table of these n-grams, the first with code 1, the second with 2. */
  private static NgramTable table(int slots, long... ngrams) {
    byte[] codes = new byte[ngrams.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (byte) (1 + i % 255);
    }
    char[] fingerprints = new char[slots];
    byte[] slotCodes = new byte[slots];
    NgramTable.fill(ngrams, codes, fingerprints, slotCodes);
    ByteBuffer file = ByteBuffer.allocate(Integer.BYTES + 3 * slots).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(slots);
    for (char fingerprint : fingerprints) {
      file.putChar(fingerprint);
    }
    return NgramTable.read(file.put(slotCodes).flip());
  }

  /** Distinct pairs of a seed. */
  private static long[] pairs(int seed, int size) {
    Random random = new Random(seed);
    return LongStream.generate(
            () -> NgramTable.pair(random.nextInt(65_536), random.nextInt(65_536)))
        .distinct()
        .limit(size)
        .toArray();
  }

  @Test
  void code_ofEveryFilledNgram_isItsOwn() {
    NgramTable table =
        table(
            8,
            NgramTable.pair(0, 0),
            NgramTable.pair(7, 65_535),
            NgramTable.triple(7, 8, 9),
            NgramTable.triple(65_535, 65_535, 65_535));
    assertEquals(1, table.code(NgramTable.pair(0, 0)));
    assertEquals(2, table.code(NgramTable.pair(7, 65_535)));
    assertEquals(3, table.code(NgramTable.triple(7, 8, 9)));
    assertEquals(4, table.code(NgramTable.triple(65_535, 65_535, 65_535)));
    assertEquals(0, table.code(NgramTable.pair(65_535, 7)));
    assertEquals(0, table.code(NgramTable.triple(9, 8, 7)));
  }

  @Test
  void code_highestCode_isNotNegative() {
    long[] ngrams = pairs(3, 255);
    assertEquals(255, table(1_024, ngrams).code(ngrams[254]));
  }

  @Test
  void pairAndTriple_ofAnyWords_areDistinct() {
    Set<Long> seen = new HashSet<>();
    int[] words = {0, 1, 2, 255, 256, 32_768, 65_535};
    for (int first : words) {
      for (int second : words) {
        long pair = NgramTable.pair(first, second);
        assertTrue(seen.add(pair), first + " " + second);
        for (int third : words) {
          long triple = NgramTable.triple(first, second, third);
          assertTrue(seen.add(triple), first + " " + second + " " + third);
        }
      }
    }
  }

  @Test
  void code_fullTable_findsItsOwnAndEndsForOthers() {
    long[] ngrams = pairs(5, 64);
    NgramTable table = table(64, ngrams);
    for (int i = 0; i < ngrams.length; i++) {
      assertEquals(1 + i, table.code(ngrams[i]), "n-gram " + i);
    }
    assertEquals(0, table.code(NgramTable.triple(1, 2, 3)));
  }

  @Test
  void code_tableWithoutSlots_isZero() {
    assertEquals(0, table(0).code(NgramTable.pair(1, 2)));
  }

  @Test
  void code_manyUnseen_areHardlyEverTakenForOthers() {
    long[] ngrams = pairs(7, 40_000);
    NgramTable table = table(50_001, ngrams);
    Set<Long> seen = new HashSet<>(LongStream.of(ngrams).boxed().toList());
    long wrong =
        LongStream.of(pairs(8, 40_000))
            .filter(pair -> !seen.contains(pair) && table.code(pair) != 0)
            .count();
    assertTrue(wrong < 20, wrong + " of 40,000 unseen pairs found");
    long lost =
        IntStream.range(0, ngrams.length).filter(i -> table.code(ngrams[i]) != 1 + i % 255).count();
    assertTrue(lost < 20, lost + " of 40,000 pairs have another's code");
  }

  /** Two n-grams of one fingerprint that begin at one slot are taken for one another. */
  @Test
  void fill_sameFingerprintAndSlot_keepsTheFirst() {
    long one = NgramTable.pair(1, 2);
    char print = NgramTable.fingerprint(NgramTable.hash(one));
    long other =
        LongStream.range(0, 1 << 20)
            .map(i -> NgramTable.triple((int) (i >>> 10), (int) (i & 1_023), 5))
            .filter(ngram -> NgramTable.fingerprint(NgramTable.hash(ngram)) == print)
            .findFirst()
            .orElseThrow();
    assertNotEquals(one, other);
    NgramTable table = table(1, one, other);
    assertEquals(1, table.code(one));
    assertEquals(1, table.code(other));
  }

  @Test
  void fingerprint_ofLowZeroBits_isNotTheFreeSlot() {
    assertEquals(1, NgramTable.fingerprint(0x1234_0000L));
    assertEquals(0xffff, NgramTable.fingerprint(-1L));
  }

  @Test
  void slot_ofAnyHash_isInTheTable() {
    assertEquals(0, NgramTable.slot(0, 1_000));
    assertEquals(999, NgramTable.slot(-1L, 1_000));
    assertEquals(0, NgramTable.slot(-1L, 1));
    assertEquals(500, NgramTable.slot(Long.MIN_VALUE, 1_000));
  }

  @Test
  void read_shorterThanItsSlots_isRefused() {
    ByteBuffer file = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN).putInt(4);
    assertThrows(BufferUnderflowException.class, () -> NgramTable.read(file.flip().limit(12)));
  }
}
