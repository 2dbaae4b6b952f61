package io.calque.score;

import io.calque.model.Models;
import io.calque.model.SentenceReading;
import java.util.List;

/**
 * A score and what it was made of. Larger than the score by far: not for keeping.
 *
 * @param score the score
 * @param readings its sentences as the models read them, in order
 * @param models those that made the score
 */
public record AssessedArticle(ArticleScore score, List<SentenceReading> readings, Models models) {
  /** Copies the list and checks that every sentence of the score was read. */
  public AssessedArticle {
    readings = List.copyOf(readings);
    if (readings.size() != score.sentences().size()) {
      throw new IllegalArgumentException(
          readings.size() + " sentences read of " + score.sentences().size());
    }
  }
}
