package io.calque.statistics;

import java.nio.ByteBuffer;

/** The thesaurus neighbours of every word, nearest first. */
final class NeighbourTable {
  private final int[] rows;
  private final char[] ids;
  private final byte[] codes;

  private NeighbourTable(int[] rows, char[] ids, byte[] codes) {
    this.rows = rows;
    this.ids = ids;
    this.codes = codes;
  }

  static NeighbourTable read(ByteBuffer in, int size) {
    int[] rows = Sections.ints(in, size + 1);
    int neighbours = rows[size];
    char[] ids = Sections.chars(in, neighbours);
    return new NeighbourTable(rows, ids, Sections.bytes(in, neighbours));
  }

  int count(int word) {
    return rows[word + 1] - rows[word];
  }

  /** The id of the {@code n}-th neighbour. */
  int id(int word, int n) {
    return ids[rows[word] + n];
  }

  /** Nearness of the {@code n}-th neighbour, from 0 to 1. */
  double nearness(int word, int n) {
    return ((codes[rows[word] + n] & 0xff) - 1) / 254.0;
  }
}
