package io.calque.score;

import io.calque.text.Label;
import java.util.List;

/**
 * A scored article with what its score is made of.
 *
 * @param score the score
 * @param against the class its article numbers speak for or against, {@link Label#SPUN} or {@link
 *     Label#TRANSLATED}
 * @param contributions the article numbers that weigh, strongest first; none without sentences
 * @param sentences its sentences, in the order of the score's
 * @param queries search queries for the original article, best first, at most three; each one line,
 *     with double quotation marks where a search engine wants them
 */
public record ExplainedArticle(
    ArticleScore score,
    Label against,
    List<Contribution> contributions,
    List<ExplainedSentence> sentences,
    List<String> queries) {
  /** Copies the lists and checks that every sentence of the score is explained. */
  public ExplainedArticle {
    contributions = List.copyOf(contributions);
    sentences = List.copyOf(sentences);
    queries = List.copyOf(queries);
    if (sentences.size() != score.sentences().size()) {
      throw new IllegalArgumentException(
          sentences.size() + " sentences explained of " + score.sentences().size());
    }
  }

  /**
   * What one article number adds.
   *
   * @param name the number, for a reader
   * @param logOdds what it adds to the log-odds of the class against original, natural-logarithm
   *     units; negative where it speaks for original
   */
  public record Contribution(String name, double logOdds) {}
}
