package io.calque.signal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The best local alignment of two quotations (Smith and Waterman 1981; a shared word 3, a gap or a
 * changed word -1). Local, because papers cut quotations at either end.
 *
 * @param firstA first aligned word of the one, {@code lastA} its last, inclusive
 * @param firstB first aligned word of the other, {@code lastB} its last, inclusive
 * @param shared word pairs in it that are equal, ascending
 */
record QuotationAlignment(int firstA, int lastA, int firstB, int lastB, List<Pair> shared) {
  /**
   * A word of the one and the equal word of the other.
   *
   * @param one index in the one
   * @param other index in the other
   */
  record Pair(int one, int other) {}

  /**
   * What differs: a range of words of each, ends inclusive.
   *
   * @param firstA first word of the one
   * @param lastA last word of the one
   * @param firstB first word of the other
   * @param lastB last word of the other
   */
  record Change(int firstA, int lastA, int firstB, int lastB) {}

  private static final int EQUAL = 3;
  private static final int OTHER = -1;
  private static final int FEWEST_SHARED = 5;
  private static final int FEWEST_LONG = 3;
  private static final int LONG = 5;
  private static final double FEWEST_COVERED = 0.6;
  private static final double REWORDED = 0.55;
  private static final double SAME = 0.92;

  /** How two quotations stand to each other. */
  enum Relation {
    /** The same words, or one cut down from the other. */
    SAME,
    /** Plainly the same utterance in other words. */
    REWORDED,
    /** Two utterances. */
    OTHER
  }

  QuotationAlignment {
    shared = List.copyOf(shared);
  }

  /**
   * Whether {@link #relation} of their alignment can be anything but OTHER: it needs five equal
   * words and more than three in ten of the shorter one.
   */
  static boolean mayRelate(List<String> a, List<String> b) {
    Map<String, Integer> counts = new HashMap<>();
    for (String word : a) {
      counts.merge(word, 1, Integer::sum);
    }
    int equal = 0;
    for (String word : b) {
      if (counts.computeIfPresent(word, (w, n) -> n - 1) != null) {
        equal++;
        counts.remove(word, 0);
      }
    }
    return equal >= FEWEST_SHARED && 10 * equal > 3 * Math.min(a.size(), b.size());
  }

  /** Aligns them; empty if they share no word. */
  static Optional<QuotationAlignment> of(List<String> a, List<String> b) {
    int[][] score = new int[a.size() + 1][b.size() + 1];
    int endA = 0;
    int endB = 0;
    int best = 0;
    String[] other = b.toArray(String[]::new);
    for (int i = 1; i <= a.size(); i++) {
      String word = a.get(i - 1);
      int[] above = score[i - 1];
      int[] row = score[i];
      for (int j = 1; j <= other.length; j++) {
        int diagonal = above[j - 1] + (word.equals(other[j - 1]) ? EQUAL : OTHER);
        int gap = Math.max(above[j], row[j - 1]) + OTHER;
        row[j] = Math.max(0, Math.max(diagonal, gap));
        if (row[j] > best) {
          best = row[j];
          endA = i;
          endB = j;
        }
      }
    }
    return endA == 0 ? Optional.empty() : Optional.of(trace(a, b, score, endA, endB));
  }

  private static QuotationAlignment trace(
      List<String> a, List<String> b, int[][] score, int endA, int endB) {
    List<Pair> shared = new ArrayList<>();
    int i = endA;
    int j = endB;
    while (i > 0 && j > 0 && score[i][j] > 0) {
      boolean equal = a.get(i - 1).equals(b.get(j - 1));
      if (score[i][j] == score[i - 1][j - 1] + (equal ? EQUAL : OTHER)) {
        i--;
        j--;
        if (equal) {
          shared.add(new Pair(i, j));
        }
      } else if (score[i][j] == score[i - 1][j] + OTHER) {
        i--;
      } else {
        j--;
      }
    }
    Collections.reverse(shared);
    return new QuotationAlignment(i, endA - 1, j, endB - 1, shared);
  }

  /** What it says about the two it was made of. */
  Relation relation(List<String> a, List<String> b) {
    int lengthA = lastA - firstA + 1;
    int lengthB = lastB - firstB + 1;
    int covered = Math.min(lengthA, lengthB);
    long longWords = shared.stream().filter(p -> a.get(p.one()).length() >= LONG).count();
    if (shared.size() < FEWEST_SHARED
        || longWords < FEWEST_LONG
        || covered < FEWEST_COVERED * Math.min(a.size(), b.size())) {
      return Relation.OTHER;
    }
    double similarity = 2.0 * shared.size() / (lengthA + lengthB);
    boolean cut = shared.size() == covered;
    if (similarity >= SAME || cut) {
      return Relation.SAME;
    }
    return similarity >= REWORDED ? Relation.REWORDED : Relation.OTHER;
  }

  /** How many words of the aligned parts are not shared, the longer side counted. */
  int changedWords() {
    return Math.max(lastA - firstA, lastB - firstB) + 1 - shared.size();
  }

  /**
   * The differing words where they stand together in both, else the whole aligned parts. Needs at
   * least one word of the one that is not shared.
   */
  Change change() {
    BitSet kept = new BitSet();
    shared.forEach(pair -> kept.set(pair.one()));
    int from = kept.nextClearBit(firstA);
    int to = kept.previousClearBit(lastA);
    int fromB = firstB;
    int toB = lastB;
    for (Pair pair : shared) {
      if (pair.one() < from) {
        fromB = pair.other() + 1;
      } else if (pair.one() > to) {
        toB = pair.other() - 1;
        break;
      }
    }
    boolean together = from <= to && fromB <= toB;
    boolean only = together && shared.size() == lastA - firstA + 1 - (to - from + 1);
    return only && shared.size() == lastB - firstB + 1 - (toB - fromB + 1)
        ? new Change(from, to, fromB, toB)
        : new Change(firstA, lastA, firstB, lastB);
  }
}
