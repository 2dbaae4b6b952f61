package io.calque.statistics;

import io.calque.text.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tells how other wordings would sit in the places of a sentence. Immutable. */
public final class Rewordings {
  private final LanguageStatistics statistics;
  private final int[] ids;

  Rewordings(LanguageStatistics statistics, List<Token> tokens) {
    this.statistics = statistics;
    ids = statistics.ids(tokens);
  }

  /** Words {@code [from, to)} as they stand. */
  public Rewording asIs(int from, int to) {
    return read(from, to, Arrays.copyOfRange(ids, from, to), Optional.empty());
  }

  /**
   * Other words in place of words {@code [from, to)}.
   *
   * @param words in lower case, at least one
   */
  public Rewording of(int from, int to, List<String> words) {
    int[] read = words.stream().mapToInt(statistics::id).toArray();
    return read(from, to, read, Optional.empty());
  }

  /** The place of a word, to be asked about one other word after another. */
  public Place place(int at) {
    return new Place(at, statistics.context(ids, at));
  }

  /** The place of a word. What stands around it, which is read once, does not depend on it. */
  public final class Place {
    private final int at;
    private final float[] context;

    private Place(int at, float[] context) {
      this.at = at;
      this.context = context;
    }

    /** The same as {@link Rewordings#of} for one word in lower case in this place. */
    public Rewording of(String word) {
      return read(at, at + 1, new int[] {statistics.id(word)}, Optional.of(context));
    }
  }

  /**
   * The thesaurus neighbours of the word at a place, nearest first.
   *
   * @param use takes a word in lower case and its nearness from 0 to 1
   */
  public void neighbours(int place, NeighbourUse use) {
    int word = ids[place];
    for (int n = 0; n < statistics.neighbourCount(word); n++) {
      use.take(statistics.word(statistics.neighbour(word, n)), statistics.nearness(word, n));
    }
  }

  /**
   * How alike the places are that the word at a place and another suit: a cosine, -1 to 1; 0 where
   * the statistics do not know one of them.
   *
   * @param word in lower case
   */
  public double similarity(int place, String word) {
    int id = statistics.id(word);
    return id == Vocabulary.UNKNOWN || ids[place] == Vocabulary.UNKNOWN
        ? 0
        : statistics.similarity(ids[place], id);
  }

  /** Takes a thesaurus neighbour. */
  public interface NeighbourUse {
    /** Takes a word in lower case and how near it is, from 0 to 1. */
    void take(String word, double nearness);
  }

  /** Whether a word in lower case is one of the hundred commonest. */
  public boolean isCommonest(String word) {
    return statistics.logCount(statistics.id(word)) >= WordInContext.COMMONEST;
  }

  /** Whether the statistics know a word in lower case. */
  public boolean knows(String word) {
    return statistics.id(word) != Vocabulary.UNKNOWN;
  }

  private Rewording read(int from, int to, int[] words, Optional<float[]> context) {
    if (words.length == 0 || from < 0 || to <= from || to > ids.length) {
      throw new IllegalArgumentException(
          words.length + " words in places " + from + " to " + to + " of " + ids.length);
    }
    int last = from + words.length;
    int[] all = new int[ids.length - to + last];
    System.arraycopy(ids, 0, all, 0, from);
    System.arraycopy(words, 0, all, from, words.length);
    System.arraycopy(ids, to, all, last, ids.length - to);
    double fit = 0;
    double frequency = 0;
    int unknown = 0;
    for (int at = from; at < last; at++) {
      float[] around = context.isPresent() ? context.get() : statistics.context(all, at);
      fit += statistics.fit(around, all[at]);
      frequency += statistics.logCount(all[at]);
      unknown += all[at] == Vocabulary.UNKNOWN ? 1 : 0;
    }
    double pairs = 0;
    double triples = 0;
    double bits = 0;
    for (int at = from; at < last + 2; at++) {
      double pair = statistics.pairLog2(id(all, at - 1), id(all, at));
      double triple = statistics.tripleLog2(id(all, at - 2), id(all, at - 1), id(all, at));
      pairs += at <= last ? pair : 0;
      triples += triple;
      bits += at <= all.length ? bits(all, at, pair, triple) : 0;
    }
    int k = words.length;
    return new Rewording(
        fit / k, 2 * pairs / (k + 1), 3 * triples / (k + 2), bits, frequency / k, k, unknown);
  }

  private double bits(int[] all, int at, double pair, double triple) {
    return triple > 0
        ? LanguageStatistics.bits(statistics.pairLog2(id(all, at - 2), id(all, at - 1)) - triple)
        : LanguageStatistics.bits(statistics.surprisal(id(all, at - 1), id(all, at), pair));
  }

  private static int id(int[] all, int at) {
    return at < 0 || at >= all.length ? Vocabulary.BOUNDARY : all[at];
  }
}
