package io.calque.encode;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;

/** The word pieces of a sentence, without marks for its edges. */
public final class Pieces {
  /** Index of the piece that stands before every sentence. */
  public static final int START = 101;

  /** Index of the piece that stands after every sentence. */
  public static final int END = 102;

  /** Index of the piece that stands for a word that is not told. */
  public static final int MASK = 103;

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

  /** Some of them. */
  Pieces part(int from, int to) {
    return new Pieces(Arrays.copyOfRange(ids, from, to), Arrays.copyOfRange(words, from, to));
  }

  /** Index of the word that a piece belongs to. */
  public int word(int piece) {
    return Math.toIntExact(words[piece]);
  }

  /** The same with {@link #MASK} in place of some words, one for each. */
  public Pieces masked(Set<Integer> hidden) {
    int[] kept =
        IntStream.range(0, ids.length)
            .filter(i -> !hidden.contains(word(i)) || i == 0 || words[i - 1] != words[i])
            .toArray();
    return new Pieces(
        Arrays.stream(kept).mapToLong(i -> hidden.contains(word(i)) ? MASK : ids[i]).toArray(),
        Arrays.stream(kept).mapToLong(i -> words[i]).toArray());
  }
}
