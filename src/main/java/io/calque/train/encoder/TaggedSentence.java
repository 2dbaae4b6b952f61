package io.calque.train.encoder;

import io.calque.encode.Pieces;

/**
 * A sentence to learn from: its word pieces with {@link Pieces#START} before and {@link Pieces#END}
 * after them, a tag for each, for replaced words what stood there before, and a label. Immutable.
 */
public final class TaggedSentence {
  /** Tag of a piece, or label of a sentence, that nothing is learnt from. */
  public static final byte UNTAGGED = -1;

  /** Longest sentence, in pieces, both edges counted; of a longer one the rest is left out. */
  public static final int LONGEST = 128;

  /** In place of the original of a piece that has none, or none that is known. */
  public static final int UNKNOWN = 0;

  private final short[] ids;
  private final byte[] tags;
  private final short[] originals;
  private final int label;

  /**
   * Tags the pieces of a sentence by its words: all pieces of a word alike, the edges not at all.
   *
   * @param pieces of the sentence, without edges
   * @param wordTags for each word 1 if it was replaced, 0 if not, {@link #UNTAGGED} if that is not
   *     known or not asked
   * @param wordOriginals for each word the piece, index in the vocabulary, that stood in its place
   *     before, {@link #UNKNOWN} if there was none or that is not known; the first piece of the
   *     word keeps it
   * @param label class of the sentence, 0 original, 1 spun, 2 translated, or {@link #UNTAGGED}
   * @throws IllegalArgumentException if there is no such label
   */
  public TaggedSentence(Pieces pieces, byte[] wordTags, int[] wordOriginals, int label) {
    if (label < UNTAGGED || label >= EncoderBlock.CLASSES) {
      throw new IllegalArgumentException("label: " + label);
    }
    int length = Math.min(LONGEST, pieces.size() + 2);
    ids = new short[length];
    tags = new byte[length];
    originals = new short[length];
    ids[0] = Pieces.START;
    ids[length - 1] = Pieces.END;
    tags[0] = UNTAGGED;
    tags[length - 1] = UNTAGGED;
    for (int i = 1; i < length - 1; i++) {
      ids[i] = (short) pieces.id(i - 1);
      int word = pieces.word(i - 1);
      tags[i] = wordTags[word];
      boolean first = i == 1 || pieces.word(i - 2) != word;
      originals[i] = (short) (first ? wordOriginals[word] : UNKNOWN);
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

  /** The piece, index in the vocabulary, that stood there before, or {@link #UNKNOWN}. */
  int original(int piece) {
    return Short.toUnsignedInt(originals[piece]);
  }

  /** Class of the sentence, or {@link #UNTAGGED}. */
  int label() {
    return label;
  }
}
