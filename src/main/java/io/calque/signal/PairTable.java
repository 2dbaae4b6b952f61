package io.calque.signal;

import java.nio.ByteBuffer;

/**
 * Word pairs with a number each: for every left id the sorted right ids. Look-up is a binary search
 * in the left word's row; the rows stay in the mapped file.
 */
final class PairTable {
  private final int[] rows;
  private final ByteBuffer rights;
  private final ByteBuffer codes;

  private PairTable(int[] rows, ByteBuffer rights, ByteBuffer codes) {
    this.rows = rows;
    this.rights = rights;
    this.codes = codes;
  }

  static PairTable read(ByteBuffer in, int size) {
    int[] rows = Sections.ints(in, size + 1);
    int pairs = rows[size];
    ByteBuffer rights = Sections.mapped(in, pairs * Character.BYTES);
    return new PairTable(rows, rights, Sections.mapped(in, pairs));
  }

  /** The pair's code, 1 to 255; 0 where the pair is not in the table. */
  int code(int left, int right) {
    int low = rows[left];
    int high = rows[left + 1] - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = right(middle);
      if (found == right) {
        return codes.get(middle) & 0xff;
      }
      if (found < right) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return 0;
  }

  /** Number of pairs of a left id. */
  int rowLength(int left) {
    return rows[left + 1] - rows[left];
  }

  /** The right id of the {@code n}-th pair of a left id. */
  int rightOf(int left, int n) {
    return right(rows[left] + n);
  }

  private int right(int index) {
    return rights.getChar(index * Character.BYTES);
  }
}
