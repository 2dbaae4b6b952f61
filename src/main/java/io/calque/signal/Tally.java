package io.calque.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Counts how often numbers are added, in order of first appearance; linear probing, no boxes. */
final class Tally {
  private int[] slots = new int[64];
  private int[] keys = new int[32];
  private int[] counts = new int[32];
  private int size;
  private boolean repeats;

  /** Adds {@code key}, at least 0. */
  void add(int key) {
    int slot = slot(key);
    if (slots[slot] > 0) {
      counts[slots[slot] - 1]++;
      repeats = true;
      return;
    }
    if (size == keys.length) {
      grow();
      slot = slot(key);
    }
    keys[size] = key;
    counts[size] = 1;
    slots[slot] = ++size;
  }

  /** The keys added more than once, most often first, then by first appearance. */
  List<Integer> repeated(int most) {
    if (!repeats) {
      return List.of();
    }
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (counts[i] > 1) {
        places.add(i);
      }
    }
    places.sort(Comparator.comparingInt(place -> -counts[place]));
    return places.stream().limit(most).map(place -> keys[place]).toList();
  }

  /** Where {@code key} is, or the free slot where it belongs. */
  private int slot(int key) {
    int slot = (key * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(slots.length - 1);
    while (slots[slot] > 0 && keys[slots[slot] - 1] != key) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, 2 * size);
    counts = Arrays.copyOf(counts, 2 * size);
    slots = new int[4 * size];
    for (int i = 0; i < size; i++) {
      slots[slot(keys[i])] = i + 1;
    }
  }
}
