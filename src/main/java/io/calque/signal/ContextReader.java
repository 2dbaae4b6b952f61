package io.calque.signal;

import io.calque.text.Token;
import io.calque.text.TokenKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Holds each word of a sentence against its thesaurus neighbours. Immutable and thread-safe. */
public final class ContextReader {
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
    List<WordInContext> out = new ArrayList<>(ids.length);
    for (int place = 0; place < ids.length; place++) {
      out.add(read(ids, place, tokens.get(place).kind()));
    }
    return out;
  }

  /**
   * The thesaurus neighbours that suit a place best.
   *
   * @param tokens tokens of the sentence
   * @param place index of the word
   * @param most how many at the most
   * @return wordings likelier than the word itself, likeliest first, in its letter case
   */
  public List<String> alternatives(List<Token> tokens, int place, int most) {
    int[] ids = statistics.ids(tokens);
    int word = ids[place];
    float[] context = statistics.context(ids, place);
    double own = logProbability(context, word);
    List<Candidate> candidates = new ArrayList<>();
    for (int n = 0; n < statistics.neighbourCount(word); n++) {
      int id = statistics.neighbour(word, n);
      double gain = logProbability(context, id) - own + pairGain(ids, place, id) / 4;
      if (gain > 0) {
        candidates.add(new Candidate(id, gain));
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::gain).reversed());
    boolean capitalised = tokens.get(place).isCapitalised();
    return candidates.stream()
        .limit(most)
        .map(candidate -> statistics.word(candidate.id()))
        .map(text -> capitalised ? capitalise(text) : text)
        .toList();
  }

  private WordInContext read(int[] ids, int place, TokenKind kind) {
    int word = ids[place];
    if (kind == TokenKind.PUNCTUATION) {
      return new WordInContext(word, 0, 0, 0, WordInContext.NO_ADVANTAGE, 0, 0);
    }
    float[] context = statistics.context(ids, place);
    double own = logProbability(context, word);
    double sum = 0;
    double highest = Double.NEGATIVE_INFINITY;
    int best = 0;
    double pairAdvantage = 0;
    for (int n = 0; n < statistics.neighbourCount(word); n++) {
      int id = statistics.neighbour(word, n);
      double gain = logProbability(context, id) - own;
      sum += Math.exp(Math.min(gain, 30));
      if (gain > highest) {
        highest = gain;
        best = id;
      }
      if (gain > 0) {
        pairAdvantage = Math.max(pairAdvantage, pairGain(ids, place, id));
      }
    }
    double advantage = sum > 0 ? Math.log(sum) : WordInContext.NO_ADVANTAGE;
    return new WordInContext(
        word,
        statistics.logCount(word),
        statistics.fit(context, word),
        pairs(ids, place, word),
        advantage,
        pairAdvantage,
        best);
  }

  private double logProbability(float[] context, int word) {
    return statistics.fit(context, word) + statistics.logNoise(word);
  }

  private double pairGain(int[] ids, int place, int candidate) {
    return pairs(ids, place, candidate) - pairs(ids, place, ids[place]);
  }

  private double pairs(int[] ids, int place, int word) {
    int left = place == 0 ? Vocabulary.BOUNDARY : ids[place - 1];
    int right = place == ids.length - 1 ? Vocabulary.BOUNDARY : ids[place + 1];
    return statistics.pairLog2(left, word) + statistics.pairLog2(word, right);
  }

  private static String capitalise(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private record Candidate(int id, double gain) {}
}
