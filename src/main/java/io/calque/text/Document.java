package io.calque.text;

import java.util.List;

/**
 * A segmented article.
 *
 * @param article what was segmented
 * @param sentences its sentences, in order
 */
public record Document(Article article, List<Sentence> sentences) {
  /** Copies the list. */
  public Document {
    sentences = List.copyOf(sentences);
  }

  /** The article text all offsets count in. */
  public String text() {
    return article.text();
  }

  /** The part {@code span} of the text as it reads. */
  public String read(Span span) {
    return article.read(span);
  }

  /** The sentence that holds the offset, or the last one that begins before it. */
  public int sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).span().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
