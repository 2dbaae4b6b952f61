package io.calque.text;

import java.util.List;

/**
 * A sentence of an article; every span counts in the article text.
 *
 * @param index position in the article, from 0
 * @param span where it stands
 * @param text the covered text as it reads: of the same length unless there are mends
 * @param kind kind of the block it stands in
 * @param tokens in order, without white space
 * @param quotations the parts of this sentence inside quotation marks, marks excluded, in order; a
 *     quotation that runs over several sentences gives each its part
 * @param mends places in the article text where {@code text} reads otherwise, in order
 */
public record Sentence(
    int index,
    Span span,
    String text,
    BlockKind kind,
    List<Token> tokens,
    List<Span> quotations,
    List<Mend> mends) {
  /** Checks lengths and copies the lists. */
  public Sentence {
    if (index < 0) {
      throw new IllegalArgumentException("index " + index + " is negative");
    }
    mends = List.copyOf(mends);
    if (text.length() > span.length() || (mends.isEmpty() && text.length() < span.length())) {
      throw new IllegalArgumentException("text of " + text.length() + " units for span " + span);
    }
    tokens = List.copyOf(tokens);
    quotations = List.copyOf(quotations);
  }

  /** A sentence that reads as it stands. */
  public Sentence(
      int index,
      Span span,
      String text,
      BlockKind kind,
      List<Token> tokens,
      List<Span> quotations) {
    this(index, span, text, kind, tokens, quotations, List.of());
  }

  /**
   * Where in {@link #text} the part {@code part} of the article text stands.
   *
   * @throws IllegalArgumentException if {@code part} leaves the sentence
   */
  public Span inText(Span part) {
    return Passage.aligned(span, text, mends).inText(part);
  }

  /** Whether {@code part} lies inside a quotation. */
  public boolean isQuoted(Span part) {
    int low = 0;
    int high = quotations.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (quotations.get(middle).start() <= part.start()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return high >= 0 && quotations.get(low).contains(part);
  }

  /** Share of the sentence's words and numbers that stand inside quotation marks, 0 to 1. */
  public double quotedShare() {
    if (quotations.isEmpty()) {
      return 0;
    }
    int words = 0;
    int quoted = 0;
    for (Token token : tokens) {
      if (token.kind() != TokenKind.PUNCTUATION) {
        words++;
        if (isQuoted(token.span())) {
          quoted++;
        }
      }
    }
    return words == 0 ? 0 : (double) quoted / words;
  }
}
