package io.calque.train.encoder;

import io.calque.encode.Pieces;

/**
 * A sentence to learn from: its word pieces with {@link Pieces#START} before and {@link Pieces#END}
 * after them, a tag for each, and a label. Immutable.
 */
public final class TaggedSentence {
  /** Tag of a piece, or label of a sentence, that nothing is learnt from. */
  public static final byte UNTAGGED = -1;

  /** Longest sentence, in pieces, both edges counted; of a longer one the rest is left out. */
  public static final int LONGEST = 128;

  private final short[] ids;
  private final byte[] tags;
  private final int label;

  /**
   * Tags the pieces of a sentence by its words: all pieces of a word alike, the edges not at all.
   *
   * @param pieces of the sentence, without edges
   * @param wordTags for each word 1 if it was replaced, 0 if not, {@link #UNTAGGED} if that is not
   *     known or not asked
   * @param label class of the sentence, 0 original, 1 spun, 2 translated, or {@link #UNTAGGED}
   * @throws IllegalArgumentException if there is no such label
   */
  public TaggedSentence(Pieces pieces, byte[] wordTags, int label) {
    if (label < UNTAGGED || label >= EncoderBlock.CLASSES) {
      throw new IllegalArgumentException("label: " + label);
    }
    int length = Math.min(LONGEST, pieces.size() + 2);
    ids = new short[length];
    tags = new byte[length];
    ids[0] = Pieces.START;
    ids[length - 1] = Pieces.END;
    tags[0] = UNTAGGED;
    tags[length - 1] = UNTAGGED;
    for (int i = 1; i < length - 1; i++) {
      ids[i] = (short) pieces.id(i - 1);
      tags[i] = wordTags[pieces.word(i - 1)];
    }
    this.label = label;
  }

  /** Pieces, edges included. */
  int length() {
    return ids.length;
  }

  /** Index of a piece in the vocabulary. */
  int id(int piece) {
    return Short.toUnsignedInt(ids[piece]);
  }

  /** 1, 0 or {@link #UNTAGGED}. */
  int tag(int piece) {
    return tags[piece];
  }

  /** Class of the sentence, or {@link #UNTAGGED}. */
  int label() {
    return label;
  }
}
