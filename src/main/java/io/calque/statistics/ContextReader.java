package io.calque.statistics;

import io.calque.text.Token;
import io.calque.text.TokenKind;
import java.util.ArrayList;
import java.util.List;

/** Holds each word of a sentence against its thesaurus neighbours. Immutable and thread-safe. */
public final class ContextReader {
  /**
   * What a unit of each number adds to the log-odds that a neighbour stood here before: fitted on
   * the tune part of simulated spinning by a conditional logistic regression over the neighbours of
   * replaced words. A word's frequency got a weight of 0.02 and is left out.
   */
  static final double FIT_WEIGHT = 0.57;

  static final double PAIR_WEIGHT = 0.13;
  static final double TRIPLE_WEIGHT = 0.16;
  static final double NEARNESS_WEIGHT = 4.9;

  /**
   * A word of this fit suits its place, and nobody asks for another: so do two in five human words
   * and one in twenty-six replaced ones (tune part, simulated spinning).
   */
  private static final double SUITS = 0.5;

  /** Neighbours that a word is held against; the farther ones are seldom what stood there. */
  private static final int NEAREST = 24;

  /** Neighbours whose pairs and triples are looked up; the others fit too badly to matter. */
  private static final int LIKELIEST = 3;

  private final LanguageStatistics statistics;

  /** Reads with these statistics. */
  public ContextReader(LanguageStatistics statistics) {
    this.statistics = statistics;
  }

  /**
   * Every token of a sentence in its context.
   *
   * @return one entry a token, same order
   */
  public List<WordInContext> read(List<Token> tokens) {
    int[] ids = statistics.ids(tokens);
    SequenceCounts counts = new SequenceCounts(statistics, ids);
    List<WordInContext> out = new ArrayList<>(ids.length);
    for (int place = 0; place < ids.length; place++) {
      out.add(
          tokens.get(place).kind() == TokenKind.PUNCTUATION
              ? WordInContext.NONE
              : read(counts, place));
    }
    return out;
  }

  /** How other wordings would sit in the places of a sentence. */
  public Rewordings rewordings(List<Token> tokens) {
    return new Rewordings(statistics, tokens);
  }

  private WordInContext read(SequenceCounts counts, int place) {
    int word = counts.id(place);
    float[] context = statistics.context(counts.ids(), place);
    double fit = statistics.fit(context, word);
    double frequency = statistics.logCount(word);
    double pairs = counts.pairs(place);
    double triples = counts.triples(place);
    double advantage = WordInContext.NO_ADVANTAGE;
    double pairAdvantage = 0;
    double tripleAdvantage = 0;
    double preference = WordInContext.NO_ADVANTAGE;
    int best = 0;
    if (frequency < WordInContext.COMMONEST && fit < SUITS) {
      Likeliest likeliest = new Likeliest(LIKELIEST);
      advantage = Math.max(advantage, offer(word, context, fit, likeliest));
      for (int i = 0; i < likeliest.size(); i++) {
        int id = statistics.neighbour(word, likeliest.index(i));
        double pairGain = counts.pairs(place, id) - pairs;
        double tripleGain = counts.triples(place, id) - triples;
        pairAdvantage = Math.max(pairAdvantage, pairGain);
        tripleAdvantage = Math.max(tripleAdvantage, tripleGain);
        double gain = likeliest.value(i) + PAIR_WEIGHT * pairGain + TRIPLE_WEIGHT * tripleGain;
        if (best == 0 || gain > preference) {
          preference = gain;
          best = id;
        }
      }
    }
    return new WordInContext(
        word,
        frequency,
        fit,
        pairs,
        triples,
        counts.surprisal(place),
        advantage,
        pairAdvantage,
        tripleAdvantage,
        preference,
        best);
  }

  /** Offers the nearest neighbours of a word; gives the advantage of the likeliest. */
  private double offer(int word, float[] context, double fit, Likeliest likeliest) {
    int count = Math.min(NEAREST, statistics.neighbourCount(word));
    double own = fit + statistics.logNoise(word);
    double advantage = Double.NEGATIVE_INFINITY;
    for (int n = 0; n < count; n++) {
      int id = statistics.neighbour(word, n);
      double other = statistics.fit(context, id);
      advantage = Math.max(advantage, other + statistics.logNoise(id) - own);
      likeliest.offer(
          n, FIT_WEIGHT * (other - fit) + NEARNESS_WEIGHT * statistics.nearness(word, n));
    }
    return advantage;
  }
}
