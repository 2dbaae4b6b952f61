package io.calque.score;

import io.calque.model.Models;
import io.calque.model.SentenceReading;
import java.util.ArrayList;
import java.util.List;

/**
 * A score and what it was made of. Larger than the score by far: not for keeping.
 *
 * @param score the score
 * @param readings its sentences as the models read them, in order; of a text in another language
 *     those that read as English
 * @param models those that made the score
 */
public record AssessedArticle(ArticleScore score, List<SentenceReading> readings, Models models) {
  /** Copies the list and checks that it is of sentences of the score. */
  public AssessedArticle {
    readings = List.copyOf(readings);
    if (scoresOf(readings, score).size() != readings.size()) {
      throw new IllegalArgumentException(
          readings.size() + " sentences read, not all of the score's " + score.sentences().size());
    }
  }

  /** The scores of the sentences that were read, one for each of {@code readings}. */
  public List<SentenceScore> scoresRead() {
    return scoresOf(readings, score);
  }

  private static List<SentenceScore> scoresOf(List<SentenceReading> readings, ArticleScore score) {
    List<SentenceScore> scores = new ArrayList<>();
    for (SentenceScore one : score.sentences()) {
      if (scores.size() < readings.size()
          && readings.get(scores.size()).sentence().equals(one.sentence())) {
        scores.add(one);
      }
    }
    return scores;
  }
}
