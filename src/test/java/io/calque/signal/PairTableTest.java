package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class PairTableTest {
  /** Rows of lengths 0, 3 and 1. */
  private static PairTable table() {
    ByteBuffer in = ByteBuffer.allocate(28).order(ByteOrder.LITTLE_ENDIAN);
    in.putInt(0).putInt(0).putInt(3).putInt(4);
    in.putChar((char) 0).putChar((char) 7).putChar((char) 65_000).putChar((char) 7);
    in.put(new byte[] {1, (byte) 255, 3, 4}).flip();
    return PairTable.read(in, 3);
  }

  @Test
  void code_ofEveryPair_isFoundInItsRowAlone() {
    PairTable table = table();
    assertEquals(1, table.code(1, 0));
    assertEquals(255, table.code(1, 7));
    assertEquals(3, table.code(1, 65_000));
    assertEquals(4, table.code(2, 7));
  }

  @Test
  void code_ofOtherPairs_isZero() {
    PairTable table = table();
    assertEquals(0, table.code(0, 7));
    assertEquals(0, table.code(1, 6));
    assertEquals(0, table.code(1, 65_001));
    assertEquals(0, table.code(2, 0));
  }

  @Test
  void rightOf_row_isInOrder() {
    PairTable table = table();
    assertEquals(0, table.rowLength(0));
    assertEquals(3, table.rowLength(1));
    assertEquals(65_000, table.rightOf(1, 2));
    assertEquals(7, table.rightOf(2, 0));
  }
}
