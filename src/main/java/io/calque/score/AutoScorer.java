package io.calque.score;

import io.calque.model.AutoBand;
import io.calque.signal.Evidence;
import io.calque.text.Document;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Scores articles with the fast tier, and those it is unsure of with the deep one. An article that
 * the fast tier finds no more suspect than most human ones is not read by the transformer, and one
 * that is accused was found suspect by both. What is shown of a text too short to judge rests on
 * few words, so the deep tier reads them too. Thread-safe if {@code deep} is.
 */
public final class AutoScorer implements Assessor {
  private final ArticleScorer fast;
  private final Supplier<Optional<ArticleScorer>> deep;
  private final AutoBand band;

  /**
   * A scorer.
   *
   * @param deep asked for when first needed; empty where the deep tier cannot be had
   * @param band which articles go on
   */
  public AutoScorer(ArticleScorer fast, Supplier<Optional<ArticleScorer>> deep, AutoBand band) {
    this.fast = fast;
    this.deep = deep;
    this.band = band;
  }

  /**
   * Whether a text is English as far as can be told, too short to judge, and has anything odd.
   *
   * @param fast as the fast tier scores it
   * @param evidence what the signals found in it
   */
  public static boolean isShortAndOdd(ArticleScore fast, List<Evidence> evidence) {
    boolean odd =
        !evidence.isEmpty() || fast.sentences().stream().anyMatch(one -> !one.evidence().isEmpty());
    return odd
        && Judge.reads(fast.article().language())
        && Judge.isShort(fast.sentences().stream().map(SentenceScore::sentence).toList());
  }

  @Override
  public AssessedArticle assess(Document document, List<Evidence> evidence) {
    AssessedArticle first = fast.assess(document, evidence);
    ArticleTests tests = first.score().tests();
    if (!band.sendsOn(tests.smallest())
        && !fast.rejects(tests)
        && !isShortAndOdd(first.score(), evidence)) {
      return first;
    }
    return deep.get().map(scorer -> scorer.assess(document, evidence)).orElse(first);
  }
}
