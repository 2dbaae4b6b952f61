package io.calque.statistics;

import io.calque.text.Hash64;
import java.nio.ByteBuffer;

/**
 * Word pairs and triples with a number each, in one open-addressing table of fingerprints; the
 * table stays in the mapped file.
 *
 * <p>An n-gram is packed into 62 bits and mixed to 64; the high half chooses its first slot, the
 * low sixteen bits are its fingerprint, and 0 marks a free slot. A look-up walks on from the first
 * slot until it meets the fingerprint or a free slot (linear probing). Only fingerprints are
 * stored, so an n-gram that was never counted can find the number of another one.
 *
 * <p>How often: with a share {@code a} of the slots taken, a look-up of an unseen n-gram meets
 * {@code (1 / (1 - a)^2 - 1) / 2} taken slots before a free one (Knuth, The Art of Computer
 * Programming, volume 3, section 6.4), and each of them bears its fingerprint with a probability of
 * one in 65,535. The writer makes a quarter more slots than n-grams, so {@code a} is 0.8, that is
 * twelve taken slots, and the bound is {@code 12 / 65,535}, one in 5,461. Twenty million random
 * n-grams in the shipped table found one in 5,556. The error is one-sided, an n-gram that was
 * counted is always found; of two counted ones with one fingerprint on one way the first keeps its
 * number. At three bytes a slot this is a third of the size of a table of whole keys, and a look-up
 * reads a cache line or two where a binary search in sorted rows took 44 % of the time of scoring.
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
