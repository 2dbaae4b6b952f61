package io.calque.statistics;

/**
 * How a word sits between its neighbours, beside its thesaurus neighbours in the same place. The
 * hundred commonest words, which spinners replace by rules, and words that suit their place well
 * are not held against thesaurus neighbours.
 *
 * @param id the word's id in the language statistics, 0 for unknown
 * @param frequency natural logarithm of its count plus one
 * @param fit log-bilinear fit of the word to its context
 * @param pairs summed base-2 logarithms of its pair counts to the left and right
 * @param triples the same of the three triples that it is part of
 * @param surprisal bits of surprisal after the two words before it
 * @param advantage how much likelier the likeliest thesaurus neighbour is here than the word:
 *     {@code ln P(neighbour | context) - ln P(word | context)}, natural-logarithm units; {@link
 *     #NO_ADVANTAGE} where it has none
 * @param pairAdvantage largest gain in {@code pairs} by one of the likeliest neighbours, 0 or more
 * @param tripleAdvantage largest gain in {@code triples} by one of them, 0 or more
 * @param preference log-odds of {@code best} against the word, up to a constant, by fit, nearness,
 *     pairs and triples; {@link #NO_ADVANTAGE} where it has no neighbours
 * @param best id of the neighbour that suits the place best, 0 where there is none
 */
public record WordInContext(
    int id,
    double frequency,
    double fit,
    double pairs,
    double triples,
    double surprisal,
    double advantage,
    double pairAdvantage,
    double tripleAdvantage,
    double preference,
    int best) {
  /** Advantage of a word without thesaurus neighbours. */
  public static final double NO_ADVANTAGE = -10;

  /** Natural logarithm of the count from which on a word is one of the hundred commonest. */
  static final double COMMONEST = 11;

  /** A mark, or a place outside the sentence. */
  public static final WordInContext NONE =
      new WordInContext(0, 0, 0, 0, 0, 0, NO_ADVANTAGE, 0, 0, NO_ADVANTAGE, 0);

  /** Whether it is one of the hundred commonest words: nearly all are function words. */
  public boolean isCommonest() {
    return frequency >= COMMONEST;
  }

  /** Whether a spinner may have put the word in for a thesaurus neighbour. */
  public boolean isReplaceable() {
    return best != 0;
  }
}
