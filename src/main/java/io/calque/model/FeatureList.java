package io.calque.model;

import java.util.Arrays;

/**
 * Collects the hashed binary features of one example. A feature is a name and values; its index is
 * their hash modulo the dimension (feature hashing, Weinberger et al. 2009). Names and words are
 * hashed once by {@link #hash} and handed in as numbers.
 */
final class FeatureList {
  private static final int PRIME = 0x01000193;

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

  /** The hash of a name or word. */
  static int hash(CharSequence text) {
    return hash(text, 0, text.length());
  }

  /** The hash of the characters {@code [start, end)}. */
  static int hash(CharSequence text, int start, int end) {
    int out = 0x811c9dc5;
    for (int i = start; i < end; i++) {
      out = (out ^ text.charAt(i)) * PRIME;
    }
    return out;
  }

  /** The hash of two hashes in order. */
  static int both(int first, int second) {
    int mixed = (first ^ (first >>> 15)) * 0x85ebca6b + second;
    return (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
  }

  /** Adds {@code name=value}. */
  void add(int name, int value) {
    int mixed = both(name, value) * 0x9e3779b1;
    if (size == indexes.length) {
      indexes = Arrays.copyOf(indexes, size * 2);
    }
    indexes[size++] = (mixed ^ (mixed >>> 15)) & mask;
  }

  /** Adds the bin of {@code value} in steps of {@code step}, clipped to {@code [low, high]}. */
  void bin(int name, double value, double step, double low, double high) {
    add(name, bin(value, step, low, high));
  }

  /** The bin of {@code value} in steps of {@code step}, clipped to {@code [low, high]}. */
  static int bin(double value, double step, double low, double high) {
    return (int) Math.floor(Math.max(low, Math.min(high, value)) / step);
  }

  /** The indexes as added; one may stand twice, and counts twice. */
  int[] toArray() {
    return Arrays.copyOf(indexes, size);
  }

  /** Forgets what was added, so that the list can be filled again. */
  void clear() {
    size = 0;
  }
}
