package io.calque.score;

import io.calque.model.ArticleFeatures;
import io.calque.model.Models;
import io.calque.model.SentenceReading;
import io.calque.signal.Evidence;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Says what a score is made of: article numbers, evidence, each word's own score, and what to
 * search for. Immutable and thread-safe.
 */
public final class Explainer {
  /** Smaller contributions, in log-odds, are left out. */
  private static final double LEAST = 0.05;

  private final Models models;

  /** Explains scores of these models. */
  public Explainer(Models models) {
    this.models = models;
  }

  /**
   * The article explained.
   *
   * @param score its score
   * @param rules what the signals found, without the words the token model added
   * @param queries makes search queries of the readings and scores of sentences
   */
  public ExplainedArticle explain(
      Document document,
      ArticleScore score,
      List<Evidence> rules,
      BiFunction<List<SentenceReading>, List<SentenceScore>, List<String>> queries) {
    List<SentenceReading> readings = ArticleScorer.read(document, rules, models::read);
    Label against =
        score.probability().spun() >= score.probability().translated()
            ? Label.SPUN
            : Label.TRANSLATED;
    List<ExplainedSentence> sentences =
        IntStream.range(0, readings.size())
            .mapToObj(
                i -> new ExplainedSentence(score.sentences().get(i), readings.get(i).replaced()))
            .toList();
    return new ExplainedArticle(
        score,
        against,
        contributions(readings, score, against),
        sentences,
        queries.apply(readings, score.sentences()));
  }

  private List<ExplainedArticle.Contribution> contributions(
      List<SentenceReading> readings, ArticleScore score, Label against) {
    if (readings.isEmpty()) {
      return List.of();
    }
    List<Probabilities> classes =
        score.sentences().stream().map(SentenceScore::probability).toList();
    double[] weights = models.contributions(readings, classes, against);
    List<String> names = ArticleFeatures.names();
    return IntStream.range(0, weights.length)
        .filter(i -> Math.abs(weights[i]) >= LEAST)
        .mapToObj(i -> new ExplainedArticle.Contribution(names.get(i), weights[i]))
        .sorted(Comparator.comparingDouble(one -> -Math.abs(one.logOdds())))
        .toList();
  }
}
