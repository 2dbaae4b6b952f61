package io.calque.review;

import io.calque.site.Interval;
import java.util.List;

/**
 * How far people agree with one another and with Calque. What Calque said is what was shown when
 * the last label was given. Labels {@code unsure}, and articles that Calque calls insufficient or
 * people disagree on, count in no share.
 *
 * @param articles on the desk
 * @param reviewed that somebody labelled
 * @param disputed that some accuse and others call human
 * @param decisions rows of the log
 * @param accused of articles shown as spun or translated, those that people confirmed
 * @param cleared of articles shown as original, those that people call human
 * @param sameKind of confirmed articles, those for which both say spun, or both translated
 * @param reviewers each person, in order of name
 * @param pairs each two people with articles in common
 * @param marks each artifact type of which people judged marks
 */
public record DeskStatistics(
    long articles,
    long reviewed,
    long disputed,
    long decisions,
    Share accused,
    Share cleared,
    Share sameKind,
    List<Reviewer> reviewers,
    List<Pair> pairs,
    List<Marks> marks) {
  /** Copies the lists. */
  public DeskStatistics {
    reviewers = List.copyOf(reviewers);
    pairs = List.copyOf(pairs);
    marks = List.copyOf(marks);
  }

  /**
   * A counted share.
   *
   * @param found 0 to {@code of}
   * @param of at least 0
   */
  public record Share(int found, int of) {
    /** Wilson's interval of 95 %. */
    public Interval interval() {
      return Interval.wilson(found, of);
    }
  }

  /**
   * A person.
   *
   * @param spun articles that the person calls spun
   * @param withCalque of those that both can tell, articles that both accuse or neither does
   */
  public record Reviewer(
      String name, int spun, int translated, int human, int unsure, Share withCalque) {}

  /**
   * Two people.
   *
   * @param same of the articles that both labelled, {@code unsure} left out, those with one label
   * @param kappa Cohen's: 1 where they always agree, 0 where as often as chance would have it
   */
  public record Pair(String one, String other, Share same, double kappa) {}

  /**
   * Marks of one type.
   *
   * @param wrong marks called wrong
   * @param right marks whose suggested wording was called right
   */
  public record Marks(String type, int wrong, int right) {}
}
