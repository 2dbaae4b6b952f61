package io.calque.encode;

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

  /**
   * The first piece of a word.
   *
   * @throws IndexOutOfBoundsException if the word has no piece
   */
  int first(int word) {
    for (int piece = 0; piece < words.length; piece++) {
      if (words[piece] == word) {
        return piece;
      }
    }
    throw new IndexOutOfBoundsException("word " + word + " has no piece");
  }

  /** Index of the word that a piece belongs to. */
  public int word(int piece) {
    return Math.toIntExact(words[piece]);
  }
}
