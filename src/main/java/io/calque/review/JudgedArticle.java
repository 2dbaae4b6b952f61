package io.calque.review;

import java.time.Instant;
import java.util.List;

/**
 * An article of which people agree what it is.
 *
 * @param id its number
 * @param address web address of its page, or empty
 * @param site its site, or empty
 * @param score what Calque says of it now, with its text
 * @param scoreId number of that score
 * @param opinion {@link Opinion#SPUN}, {@link Opinion#TRANSLATED} or {@link Opinion#HUMAN}
 * @param reviewers who says so, in order of name
 * @param judgedAt when the last of them did
 * @param notes what they remarked
 * @param right wordings marked and confirmed as right, each {@code marked → original}
 */
public record JudgedArticle(
    long id,
    String address,
    String site,
    ReportedScore score,
    long scoreId,
    Opinion opinion,
    List<String> reviewers,
    Instant judgedAt,
    List<String> notes,
    List<String> right) {
  /** Longest line of evidence in UTF-16 units. */
  private static final int LONGEST = 120;

  /** Copies the lists. */
  public JudgedArticle {
    reviewers = List.copyOf(reviewers);
    notes = List.copyOf(notes);
    right = List.copyOf(right);
  }

  /**
   * What speaks against it in a line: a wording a reviewer confirmed, else the strongest mark, else
   * that people say so.
   */
  public String evidence() {
    String line =
        right.stream()
            .findFirst()
            .orElseGet(
                () ->
                    score
                        .strongest()
                        .map(JudgedArticle::line)
                        .orElse("called " + opinion.id() + " by a reviewer"));
    String flat = line.replaceAll("\\s++", " ").strip();
    return flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST - 1) + "…";
  }

  private static String line(ReportedEvidence evidence) {
    String better = evidence.suggestions().isEmpty() ? "" : evidence.suggestions().get(0);
    return "“" + evidence.text() + "”" + (better.isEmpty() ? "" : " for “" + better + "”");
  }
}
