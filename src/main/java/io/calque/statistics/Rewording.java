package io.calque.statistics;

/**
 * How a wording sits in its place. Numbers of several words are means, on the scale of one word.
 *
 * @param fit log-bilinear fit of its words to their contexts
 * @param pairs base-2 logarithms of the counts of two pairs
 * @param triples base-2 logarithms of the counts of three triples
 * @param bits surprisal of its words and of the two after them, summed
 * @param frequency natural logarithm of its words' counts plus one
 * @param words how many words it has
 * @param unknown how many of them the statistics do not know
 */
public record Rewording(
    double fit,
    double pairs,
    double triples,
    double bits,
    double frequency,
    int words,
    int unknown) {}
