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
 * that is accused was found suspect by both. Thread-safe if {@code deep} is.
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

  @Override
  public AssessedArticle assess(Document document, List<Evidence> evidence) {
    AssessedArticle first = fast.assess(document, evidence);
    ArticleTests tests = first.score().tests();
    if (!band.sendsOn(tests.smallest()) && !fast.rejects(tests)) {
      return first;
    }
    return deep.get().map(scorer -> scorer.assess(document, evidence)).orElse(first);
  }
}
