package io.calque.encode;

import java.util.Arrays;

/** The word pieces of a sentence, without marks for its edges. */
public final class Pieces {
  /** Index of the piece that stands before every sentence. */
  public static final int START = 101;

  /** Index of the piece that stands after every sentence. */
  public static final int END = 102;

  private final long[] ids;
  private final long[] words;

  Pieces(long[] ids, long[] words) {
    this.ids = ids;
    this.words = words;
  }

  /** How many there are. */
  public int size() {
    return ids.length;
  }

  /** Index of a piece in the vocabulary. */
  public int id(int piece) {
    return Math.toIntExact(ids[piece]);
  }

  /** The first piece of each of so many words; -1 for words without one. */
  int[] first(int count) {
    int[] first = new int[count];
    Arrays.fill(first, -1);
    for (int piece = words.length - 1; piece >= 0; piece--) {
      first[word(piece)] = piece;
    }
    return first;
  }

  /** Index of the word that a piece belongs to. */
  public int word(int piece) {
    return Math.toIntExact(words[piece]);
  }
}
