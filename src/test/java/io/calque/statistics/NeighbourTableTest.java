package io.calque.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class NeighbourTableTest {
  /** Rows of lengths 0, 3 and 1. */
  private static ByteBuffer file() {
    ByteBuffer in = ByteBuffer.allocate(28).order(ByteOrder.LITTLE_ENDIAN);
    in.putInt(0).putInt(0).putInt(3).putInt(4);
    in.putChar((char) 9).putChar((char) 7).putChar((char) 65_000).putChar((char) 7);
    return in.put(new byte[] {(byte) 255, (byte) 128, 1, 2}).flip();
  }

  @Test
  void count_everyRow_isItsLength() {
    NeighbourTable table = NeighbourTable.read(file(), 3);
    assertEquals(0, table.count(0));
    assertEquals(3, table.count(1));
    assertEquals(1, table.count(2));
  }

  @Test
  void id_ofRows_isInOrder() {
    NeighbourTable table = NeighbourTable.read(file(), 3);
    assertEquals(9, table.id(1, 0));
    assertEquals(65_000, table.id(1, 2));
    assertEquals(7, table.id(2, 0));
  }

  @Test
  void nearness_ofCodes_isFromZeroToOne() {
    NeighbourTable table = NeighbourTable.read(file(), 3);
    assertEquals(1, table.nearness(1, 0));
    assertEquals(0.5, table.nearness(1, 1));
    assertEquals(0, table.nearness(1, 2));
    assertEquals(1 / 254.0, table.nearness(2, 0), 1e-12);
  }

  @Test
  void read_shorterThanItsRows_isRefused() {
    ByteBuffer cut = file().limit(27);
    assertThrows(BufferUnderflowException.class, () -> NeighbourTable.read(cut, 3));
  }
}
