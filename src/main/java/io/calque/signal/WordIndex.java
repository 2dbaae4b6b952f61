package io.calque.signal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map with words as keys, made for texts in which hardly any word is a key: a bit a hash says so
 * without a look-up (a Bloom filter of one hash function and at least sixteen bits a key). Safe for
 * use by several threads once filled.
 *
 * @param <V> what is kept with a word
 */
final class WordIndex<V> {
  private static final int BITS_PER_KEY = 16;

  private final Map<String, V> values = new HashMap<>();
  private long[] filter = new long[1];

  /** A set of words: what is kept with each is the word itself. */
  static WordIndex<String> of(Collection<String> words) {
    WordIndex<String> index = new WordIndex<>();
    words.forEach(word -> index.put(word, word));
    return index;
  }

  /** Keeps {@code value} with {@code word}, in place of what was there. */
  void put(String word, V value) {
    values.put(word, value);
    if (values.size() * BITS_PER_KEY > filter.length * Long.SIZE) {
      filter = new long[filter.length * 2];
      values.keySet().forEach(this::mark);
    } else {
      mark(word);
    }
  }

  /** What is kept with {@code word}, or null. */
  @Nullable V get(String word) {
    int hash = spread(word);
    return (filter[slot(hash)] & (1L << hash)) == 0 ? null : values.get(word);
  }

  boolean contains(String word) {
    return get(word) != null;
  }

  private void mark(String word) {
    int hash = spread(word);
    filter[slot(hash)] |= 1L << hash;
  }

  private int slot(int hash) {
    return (hash >>> 6) & (filter.length - 1);
  }

  /**
   * The hash of similar words differs in a few bits only; this spreads them (Fibonacci hashing).
   */
  private static int spread(String word) {
    int hash = word.hashCode() * 0x9E3779B9;
    return hash ^ (hash >>> 15);
  }
}
