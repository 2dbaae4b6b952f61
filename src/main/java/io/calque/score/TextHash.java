package io.calque.score;

import java.util.Locale;

/** Tells texts of the same letters and digits from all others, in 64 bits. */
public final class TextHash {
  private static final long PRIME = 0x100000001b3L;
  private static final long BASIS = 0xcbf29ce484222325L;

  private TextHash() {}

  /** Hash of an article's sentences. */
  public static long of(ArticleScore article) {
    long hash = BASIS;
    for (SentenceScore sentence : article.sentences()) {
      hash = add(hash, sentence.sentence().text());
    }
    return hash;
  }

  /** Hash of one word, in lower case. */
  public static long of(String word) {
    return add(BASIS, word);
  }

  /** The hash of what {@code first} stands for, followed by {@code next}; order counts. */
  public static long join(long first, long next) {
    return (Long.rotateLeft(first, 23) ^ next) * 0x9e3779b97f4a7c15L;
  }

  /** FNV-1a, 64 bits, over the letters and digits in lower case. */
  private static long add(long start, String text) {
    long hash = start;
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        hash = (hash ^ c) * PRIME;
      }
    }
    return hash;
  }
}
