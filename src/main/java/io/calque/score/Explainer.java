package io.calque.score;

import io.calque.model.ArticleFeatures;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Says what a score is made of: article numbers, evidence, and each word's own score. */
public final class Explainer {
  /** Smaller contributions, in log-odds, are left out. */
  private static final double LEAST = 0.05;

  private Explainer() {}

  /**
   * The article explained, from what its score was made of; nothing is read again.
   *
   * @param queries search queries for its original, best first
   */
  public static ExplainedArticle explain(AssessedArticle article, List<String> queries) {
    ArticleScore score = article.score();
    Label against =
        score.probability().spun() >= score.probability().translated()
            ? Label.SPUN
            : Label.TRANSLATED;
    return new ExplainedArticle(
        score, against, contributions(article, against), sentences(article), queries);
  }

  /** All sentences; the words of one that was not read speak for nothing. */
  private static List<ExplainedSentence> sentences(AssessedArticle article) {
    List<ExplainedSentence> sentences = new ArrayList<>();
    List<SentenceScore> read = article.scoresRead();
    int next = 0;
    for (SentenceScore one : article.score().sentences()) {
      boolean isRead = next < read.size() && read.get(next).equals(one);
      List<Double> replaced =
          isRead
              ? article.readings().get(next++).replaced()
              : Collections.nCopies(one.sentence().tokens().size(), 0.0);
      sentences.add(new ExplainedSentence(one, replaced));
    }
    return sentences;
  }

  private static List<ExplainedArticle.Contribution> contributions(
      AssessedArticle article, Label against) {
    if (article.readings().isEmpty()) {
      return List.of();
    }
    List<Probabilities> classes =
        article.scoresRead().stream().map(SentenceScore::probability).toList();
    double[] weights = article.models().contributions(article.readings(), classes, against);
    List<String> names = ArticleFeatures.names();
    return IntStream.range(0, weights.length)
        .filter(i -> Math.abs(weights[i]) >= LEAST)
        .mapToObj(i -> new ExplainedArticle.Contribution(names.get(i), weights[i]))
        .sorted(Comparator.comparingDouble(one -> -Math.abs(one.logOdds())))
        .toList();
  }
}
