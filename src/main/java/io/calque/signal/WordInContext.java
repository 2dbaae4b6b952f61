package io.calque.signal;

/**
 * How a word sits between its neighbours, beside its thesaurus neighbours in the same place.
 *
 * @param id the word's id in the language statistics, 0 for unknown
 * @param frequency natural logarithm of its count plus one
 * @param fit log-bilinear fit of the word to its context
 * @param pairs summed base-2 logarithms of its pair counts to the left and right
 * @param advantage how much likelier the thesaurus neighbours, taken together, are here than the
 *     word: {@code ln(sum of P(neighbour | context)) - ln P(word | context)}, natural-logarithm
 *     units; {@link #NO_ADVANTAGE} where it has none
 * @param pairAdvantage largest gain in {@code pairs} by a neighbour that also fits better, 0 or
 *     more
 * @param best id of the likeliest neighbour, 0 where there is none
 */
public record WordInContext(
    int id,
    double frequency,
    double fit,
    double pairs,
    double advantage,
    double pairAdvantage,
    int best) {
  /** Advantage of a word without thesaurus neighbours. */
  public static final double NO_ADVANTAGE = -10;
}
