package io.calque.score;

import io.calque.text.Hash64;
import java.util.Locale;

/** Tells texts of the same letters and digits from all others, in 64 bits. */
public final class TextHash {
  private TextHash() {}

  /** Hash of an article's sentences. */
  public static long of(ArticleScore article) {
    long hash = Hash64.EMPTY;
    for (SentenceScore sentence : article.sentences()) {
      hash = add(hash, sentence.sentence().text());
    }
    return hash;
  }

  /** Hash of one word, in lower case. */
  public static long of(String word) {
    return add(Hash64.EMPTY, word);
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
        hash = Hash64.add(hash, c);
      }
    }
    return hash;
  }
}
