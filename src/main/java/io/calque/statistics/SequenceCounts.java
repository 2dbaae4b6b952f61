package io.calque.statistics;

/** The pair and triple counts along a sentence, looked up once. */
final class SequenceCounts {
  private final LanguageStatistics statistics;
  private final int[] ids;
  private final double[] pairs;
  private final double[] triples;

  SequenceCounts(LanguageStatistics statistics, int[] ids) {
    this.statistics = statistics;
    this.ids = ids;
    pairs = new double[ids.length + 1];
    triples = new double[ids.length + 2];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = statistics.pairLog2(id(i - 1), id(i));
    }
    for (int i = 0; i < triples.length; i++) {
      triples[i] = statistics.tripleLog2(id(i - 2), id(i - 1), id(i));
    }
  }

  int[] ids() {
    return ids;
  }

  /** The id at a place; the boundary's outside the sentence. */
  int id(int place) {
    return place < 0 || place >= ids.length ? Vocabulary.BOUNDARY : ids[place];
  }

  /** Summed base-2 logarithms of the counts of the two pairs a place is part of. */
  double pairs(int place) {
    return pairs[place] + pairs[place + 1];
  }

  /** The same of the three triples. */
  double triples(int place) {
    return triples[place] + triples[place + 1] + triples[place + 2];
  }

  /** {@link #pairs(int)} if {@code word} stood at the place. */
  double pairs(int place, int word) {
    return statistics.pairLog2(id(place - 1), word) + statistics.pairLog2(word, id(place + 1));
  }

  /** {@link #triples(int)} if {@code word} stood at the place. */
  double triples(int place, int word) {
    int left = id(place - 1);
    int right = id(place + 1);
    return statistics.tripleLog2(id(place - 2), left, word)
        + statistics.tripleLog2(left, word, right)
        + statistics.tripleLog2(word, right, id(place + 2));
  }

  /** Bits of surprisal of the word at a place after the two before it. */
  double surprisal(int place) {
    if (triples[place] > 0) {
      double before =
          place > 0
              ? pairs[place - 1]
              : statistics.pairLog2(Vocabulary.BOUNDARY, Vocabulary.BOUNDARY);
      return LanguageStatistics.bits(before - triples[place]);
    }
    return statistics.surprisal(id(place - 1), id(place), pairs[place]);
  }
}
