package io.calque.review;

import io.calque.text.Document;
import io.calque.version.Comparison;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An article on the desk, as it is shown.
 *
 * @param id its number on this desk
 * @param address web address of its page, or empty
 * @param site its site's name, or empty
 * @param score what Calque says
 * @param scoreId number of that score
 * @param scoredAt when it was said
 * @param versions the other articles that are versions of it
 * @param original the trusted article it is a version of
 * @param decisions what people said, oldest first
 */
public record ReviewedArticle(
    long id,
    String address,
    String site,
    ReportedScore score,
    long scoreId,
    Instant scoredAt,
    List<Version> versions,
    Optional<Original> original,
    List<Decision> decisions) {
  /** Copies the lists. */
  public ReviewedArticle {
    versions = List.copyOf(versions);
    decisions = List.copyOf(decisions);
  }

  /**
   * Another article with the same names, numbers and quotations.
   *
   * @param state what people say of it, or empty
   */
  public record Version(long id, String source, String title, String verdict, String state) {}

  /** A trusted article. */
  public record Original(String source, String title, String text) {}

  /** Its title, or its name where it has none. */
  public String name() {
    return score.title().isBlank() ? score.source() : score.title();
  }

  /** What a reviewer says of it now. */
  public Optional<Opinion> opinionOf(String reviewer) {
    Optional<Opinion> last = Optional.empty();
    for (Decision one : decisions) {
      if (one.kind() == Decision.Kind.LABEL && !one.undone() && one.reviewer().equals(reviewer)) {
        last = Optional.of(Opinion.of(one.value()));
      }
    }
    return last;
  }

  /** It lined up with another article, which comes first. */
  public Comparison beside(ReviewedArticle other) {
    ReportedScore before = other.score();
    return Comparison.of(
        DeskText.document(before.source(), before.title(), before.text()), document());
  }

  /** It lined up with the trusted article it is a version of; empty where none is known. */
  public Optional<Comparison> besideOriginal() {
    return original.map(
        one -> Comparison.of(DeskText.document(one.source(), one.title(), one.text()), document()));
  }

  private Document document() {
    return DeskText.document(score.source(), score.title(), score.text());
  }
}
