package io.calque.statistics;

import io.calque.text.Hash64;
import java.nio.ByteBuffer;

/**
 * Word pairs and triples with a number each, in one open-addressing table of fingerprints; the
 * table stays in the mapped file. Two n-grams are taken for one another about once in 30,000
 * look-ups of unseen ones.
 */
final class NgramTable {
  private final int slots;
  private final ByteBuffer fingerprints;
  private final ByteBuffer codes;

  private NgramTable(int slots, ByteBuffer fingerprints, ByteBuffer codes) {
    this.slots = slots;
    this.fingerprints = fingerprints;
    this.codes = codes;
  }

  static NgramTable read(ByteBuffer in) {
    int slots = Sections.ints(in, 1)[0];
    ByteBuffer fingerprints = Sections.mapped(in, slots, Character.BYTES);
    return new NgramTable(slots, fingerprints, Sections.mapped(in, slots, 1));
  }

  /** The n-gram's code, 1 to 255; 0 where it is not in the table. */
  int code(long ngram) {
    long hash = hash(ngram);
    char wanted = fingerprint(hash);
    int slot = slot(hash, slots);
    for (int probe = 0; probe < slots; probe++) {
      char found = fingerprints.getChar(slot * Character.BYTES);
      if (found == wanted) {
        return codes.get(slot) & 0xff;
      }
      if (found == 0) {
        return 0;
      }
      slot = slot + 1 == slots ? 0 : slot + 1;
    }
    return 0;
  }

  /** Fills the arrays that {@link #read} finds; of n-grams taken for one another the first wins. */
  static void fill(long[] ngrams, byte[] codes, char[] fingerprints, byte[] slotCodes) {
    for (int i = 0; i < ngrams.length; i++) {
      long hash = hash(ngrams[i]);
      char own = fingerprint(hash);
      int slot = slot(hash, fingerprints.length);
      while (fingerprints[slot] != 0 && fingerprints[slot] != own) {
        slot = slot + 1 == fingerprints.length ? 0 : slot + 1;
      }
      if (fingerprints[slot] == 0) {
        fingerprints[slot] = own;
        slotCodes[slot] = codes[i];
      }
    }
  }

  /** Two words in order, each id below 65,536. */
  static long pair(int first, int second) {
    return 1L << 62 | (long) first << 16 | second;
  }

  /** Three words in order, each id below 65,536. */
  static long triple(int first, int second, int third) {
    return 1L << 61 | (long) first << 32 | (long) second << 16 | third;
  }

  static long hash(long ngram) {
    return Hash64.mix(ngram);
  }

  /** First slot of a hash. */
  static int slot(long hash, int slots) {
    return (int) (((hash >>> 32) * slots) >>> 32);
  }

  /** Never 0, which marks a free slot. */
  static char fingerprint(long hash) {
    char low = (char) hash;
    return low == 0 ? 1 : low;
  }
}
