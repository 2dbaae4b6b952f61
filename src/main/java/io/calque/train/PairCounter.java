package io.calque.train;

import java.util.Arrays;

/** Counts adjacent pairs of ids in an open-addressing table of primitive keys. */
final class PairCounter {
  private long[] keys = new long[1 << 22];
  private int[] counts = new int[1 << 22];
  private int size;

  /** Adds one to the pair; {@code left} and {@code right} are below 65,536. */
  void add(int left, int right) {
    long key = ((long) left << 16 | right) + 1;
    int slot = slot(key);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    if (keys[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    counts[slot]++;
    if (size * 3L > keys.length * 2L) {
      grow();
    }
  }

  /** Pairs counted at least {@code minimum} times as {@code left << 16 | right}, ascending. */
  long[] atLeast(int minimum) {
    long[] out = new long[size];
    int n = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0 && counts[i] >= minimum) {
        out[n++] = keys[i] - 1;
      }
    }
    long[] kept = Arrays.copyOf(out, n);
    Arrays.sort(kept);
    return kept;
  }

  /** How often the pair {@code left << 16 | right} was added. */
  int count(long pair) {
    long key = pair + 1;
    int slot = slot(key);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return counts[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return 0;
  }

  private int slot(long key) {
    long mixed = key * 0x9e3779b97f4a7c15L;
    return (int) (mixed >>> 32) & (keys.length - 1);
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    counts = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        while (keys[slot] != 0) {
          slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
