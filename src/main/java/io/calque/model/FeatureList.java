package io.calque.model;

import java.util.Arrays;

/**
 * Collects the hashed binary features of one example. A feature is a name and a value; its index is
 * their hash modulo the dimension (feature hashing, Weinberger et al. 2009).
 */
final class FeatureList {
  private final int mask;
  private int[] indexes = new int[64];
  private int size;

  /** A list of features below {@code dimension}, a power of two. */
  FeatureList(int dimension) {
    if (Integer.bitCount(dimension) != 1) {
      throw new IllegalArgumentException("dimension " + dimension + " is not a power of two");
    }
    mask = dimension - 1;
  }

  /** Adds {@code name=value}. */
  void add(String name, String value) {
    append(mix(mix(17, name), value));
  }

  /** Adds {@code name=first value second}. */
  void add(String name, String first, String second) {
    append(mix(mix(mix(17, name), first) * 31 + 7, second));
  }

  /** Adds {@code name=number}. */
  void add(String name, int number) {
    append(mix(17, name) * 31 + number + 1000);
  }

  /** Adds the bin of {@code value} in steps of {@code step}, clipped to {@code [low, high]}. */
  void bin(String name, double value, double step, double low, double high) {
    double clipped = Math.max(low, Math.min(high, value));
    add(name, (int) Math.floor(clipped / step));
  }

  /** Adds the characters {@code [start, end)} of {@code text} under {@code name}. */
  void addPart(String name, CharSequence text, int start, int end) {
    int hash = mix(17, name);
    for (int i = start; i < end; i++) {
      hash = hash * 0x01000193 + text.charAt(i);
    }
    append(hash);
  }

  /** The distinct indexes, ascending. */
  int[] toArray() {
    int[] sorted = Arrays.copyOf(indexes, size);
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  private void append(int hash) {
    if (size == indexes.length) {
      indexes = Arrays.copyOf(indexes, size * 2);
    }
    int mixed = hash * 0x9e3779b1;
    indexes[size++] = (mixed ^ (mixed >>> 15)) & mask;
  }

  private static int mix(int hash, CharSequence text) {
    int out = hash;
    for (int i = 0; i < text.length(); i++) {
      out = out * 0x01000193 + text.charAt(i);
    }
    return out * 31 + text.length();
  }
}
