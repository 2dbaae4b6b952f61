package io.calque.model;

import java.util.Collections;
import java.util.List;

/**
 * How human outlets read: what a site is judged against. For each of the two tests it holds on
 * which scale the strengths of articles count, and the mean of so many articles of each outlet. The
 * share of outlets that reach a mean is counted as {@code (k + 1) / (n + 1)}, so a new human outlet
 * of the kind reaches a share of at most {@code a} with a chance of at most {@code a} (conformal
 * prediction with the outlet as the unit: articles of one outlet do not err independently). Which
 * kind a site is of is not known, so the kind with the largest share decides.
 *
 * @param spun in the test for spun text
 * @param translated in the test for translations
 */
public record Outlets(Test spun, Test translated) {
  /**
   * One test.
   *
   * @param scales by rising length, at least one
   * @param kinds of outlets; none where too few are known to tell a share
   */
  public record Test(List<Scale> scales, List<Kind> kinds) {
    /**
     * The farthest that one article counts, in spreads from the middle of human articles: a site is
     * told by what all its articles share, not by one. Above each of 25 made-up sites of human
     * translations stood 42 % of those of machine translations with 2 spreads, 81 % with 3, 57 %
     * with 4.
     */
    private static final double FARTHEST = 3;

    /** Copies the lists. */
    public Test {
      if (scales.isEmpty()) {
        throw new IllegalArgumentException("scales: expected at least one");
      }
      scales = List.copyOf(scales);
      kinds = List.copyOf(kinds);
    }

    /**
     * Where an article stands among human articles of like length, the same for every tier: 0 in
     * their middle, 1000 where a sixth of them stand higher, at most 3000 from the middle.
     *
     * @param words outside quotations
     * @param strength in the test, in log-odds
     */
    public int place(int words, double strength) {
      Scale scale = scales.get(0);
      for (Scale one : scales) {
        if (words >= one.leastWords()) {
          scale = one;
        }
      }
      double spreads = (strength - scale.middle()) / scale.spread();
      return (int) Math.round(1000 * Math.max(-FARTHEST, Math.min(FARTHEST, spreads)));
    }
  }

  /**
   * How strengths of human articles spread.
   *
   * @param leastWords that an article has outside quotations
   * @param middle their median
   * @param spread from there to what a sixth of them reach, above 0
   */
  public record Scale(int leastWords, double middle, double spread) {
    /** Checks the spread. */
    public Scale {
      if (!(spread > 0)) {
        throw new IllegalArgumentException("spread " + spread + " is not above 0");
      }
    }
  }

  /**
   * Outlets of one kind.
   *
   * @param kind its name
   * @param promised share of them that may be accused, above 0, below 1
   * @param groups by rising number of articles, at least one
   */
  public record Kind(String kind, double promised, List<Group> groups) {
    /** Checks the share and copies the list. */
    public Kind {
      if (!(promised > 0 && promised < 1)) {
        throw new IllegalArgumentException("promised " + promised + " is not between 0 and 1");
      }
      if (groups.isEmpty()) {
        throw new IllegalArgumentException("kind " + kind + " has no outlets");
      }
      groups = List.copyOf(groups);
    }

    /**
     * Those that a site of so many articles is held against. Of fewer articles where there are none
     * of as many: their means scatter more, which spares the site.
     */
    public Group group(int articles) {
      Group found = groups.get(0);
      for (Group group : groups) {
        if (articles >= group.articles()) {
          found = group;
        }
      }
      return found;
    }
  }

  /**
   * Outlets of as many articles.
   *
   * @param articles of each
   * @param means of the places of their articles, an outlet each, falling
   */
  public record Group(int articles, List<Integer> means) {
    /** Sorts the means. */
    public Group {
      means = means.stream().sorted(Collections.reverseOrder()).toList();
    }

    /** Share of them that reach a mean, counted conservatively, above 0, at most 1. */
    public double rate(double mean) {
      long reached = means.stream().takeWhile(one -> one >= mean).count();
      return (reached + 1.0) / (means.size() + 1.0);
    }
  }
}
