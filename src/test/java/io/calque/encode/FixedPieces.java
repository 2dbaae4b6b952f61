package io.calque.encode;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Word pieces made without a tokenizer. */
public final class FixedPieces {
  private FixedPieces() {}

  /** Pieces with these indexes in the vocabulary, each a word of its own. */
  public static Pieces words(long... ids) {
    return new Pieces(ids.clone(), LongStream.range(0, ids.length).toArray());
  }

  /**
   * Pieces of a sentence, numbered from 1000 on.
   *
   * @param sizes how many pieces each word has
   */
  public static Pieces sized(int... sizes) {
    long[] words =
        IntStream.range(0, sizes.length)
            .boxed()
            .flatMapToLong(word -> LongStream.generate(() -> word).limit(sizes[word]))
            .toArray();
    return new Pieces(LongStream.range(1000, 1000 + words.length).toArray(), words);
  }

  /** Pieces of words; {@code words} holds the index of the word of each. */
  public static Pieces of(long[] ids, long[] words) {
    return new Pieces(ids.clone(), words.clone());
  }
}
