package io.calque.statistics;

import io.calque.text.Hash64;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The words the language statistics know, each with an id and its count in clean human English.
 *
 * <p>Ids 0 to 2 are {@link #UNKNOWN}, {@link #BOUNDARY} and {@link #NUMBER}; words follow by
 * falling count. Look-ups go through an open-addressing table of ids that is stored in the file, so
 * that opening it builds nothing.
 */
public final class Vocabulary {
  /** Id of every word that is not in the table. */
  public static final int UNKNOWN = 0;

  /** Id of the place before the first and after the last token of a sentence. */
  static final int BOUNDARY = 1;

  /** Id of every token that begins with a digit. */
  static final int NUMBER = 2;

  private final long[] hashes;
  private final int[] slots;
  private final int[] counts;
  private final int[] offsets;
  private final byte[] letters;

  private Vocabulary(long[] hashes, int[] slots, int[] counts, int[] offsets, byte[] letters) {
    this.hashes = hashes;
    this.slots = slots;
    this.counts = counts;
    this.offsets = offsets;
    this.letters = letters;
  }

  static Vocabulary read(ByteBuffer in, int size, int slotCount) {
    long[] hashes = Sections.longs(in, size);
    int[] slots = Sections.ints(in, slotCount);
    int[] counts = Sections.ints(in, size);
    int[] offsets = Sections.ints(in, size + 1);
    return new Vocabulary(hashes, slots, counts, offsets, Sections.bytes(in, offsets[size]));
  }

  int size() {
    return counts.length;
  }

  /** The id of a token in lower case; {@link #UNKNOWN} where it has none. */
  int id(String lower) {
    if (!lower.isEmpty() && Character.isDigit(lower.charAt(0))) {
      return NUMBER;
    }
    long hash = hash(lower);
    int slot = slot(hash, slots.length);
    while (slots[slot] != 0) {
      if (hashes[slots[slot]] == hash) {
        return slots[slot];
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return UNKNOWN;
  }

  /** How often the word stands in the counted text. */
  int count(int id) {
    return counts[id];
  }

  /** The word with this id. */
  String word(int id) {
    return new String(letters, offsets[id], offsets[id + 1] - offsets[id], StandardCharsets.UTF_8);
  }

  /** First place of a hash in a table of {@code slots} (a power of two) places. */
  static int slot(long hash, int slots) {
    return (int) (hash >>> 40) & (slots - 1);
  }

  /** 64-bit FNV-1a over UTF-16 code units, finished with the mixer of SplitMix64. */
  static long hash(String word) {
    return Hash64.mix(Hash64.of(word));
  }
}
