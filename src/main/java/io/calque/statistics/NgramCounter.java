package io.calque.statistics;

import java.util.Arrays;

/** Counts n-grams, each a number of its own, in an open-addressing table of primitive keys. */
final class NgramCounter {
  private long[] keys = new long[1 << 22];
  private int[] counts = new int[1 << 22];
  private int size;

  /** Adds one to an n-gram, which is not -1. */
  void add(long ngram) {
    long key = ngram + 1;
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

  /** The n-grams counted at least {@code minimum} times, ascending. */
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

  /** How often the n-gram was added. */
  int count(long ngram) {
    long key = ngram + 1;
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
