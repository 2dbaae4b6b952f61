package io.calque.extract;

import java.util.Arrays;
import java.util.List;

/**
 * The regions of a page as a tree with running sums. Regions are numbered from the outside in, so
 * that those inside a region follow it without a gap.
 */
final class RegionTree {
  /** No such region. */
  static final int NONE = -1;

  private final List<Region> regions;
  private final int[] last;
  private final int[] firstChild;
  private final int[] nextSibling;

  RegionTree(List<Region> regions) {
    this.regions = regions;
    int size = regions.size();
    last = new int[size];
    firstChild = new int[size];
    nextSibling = new int[size];
    Arrays.fill(firstChild, NONE);
    Arrays.fill(nextSibling, NONE);
    for (int i = 0; i < size; i++) {
      last[i] = i;
    }
    for (int i = size - 1; i > 0; i--) {
      int parent = parent(i);
      last[parent] = Math.max(last[parent], last[i]);
      nextSibling[i] = firstChild[parent];
      firstChild[parent] = i;
    }
  }

  int size() {
    return regions.size();
  }

  Region region(int index) {
    return regions.get(index);
  }

  int parent(int index) {
    return regions.get(index).parent();
  }

  int firstChild(int index) {
    return firstChild[index];
  }

  int nextSibling(int index) {
    return nextSibling[index];
  }

  /** Whether {@code inner} is {@code outer} or stands in it. */
  boolean contains(int outer, int inner) {
    return inner >= outer && inner <= last[outer];
  }

  /** For each region the sum over itself and all in it. */
  int[] sums(int[] own) {
    int[] sums = own.clone();
    for (int i = sums.length - 1; i > 0; i--) {
      sums[parent(i)] += sums[i];
    }
    return sums;
  }

  /** Sets every flag whose region stands in a flagged one. */
  void spread(boolean[] flags) {
    for (int i = 1; i < flags.length; i++) {
      flags[i] |= flags[parent(i)];
    }
  }
}
