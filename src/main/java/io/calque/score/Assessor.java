package io.calque.score;

import io.calque.signal.Evidence;
import io.calque.text.Document;
import java.util.List;

/** Scores articles by one tier or by two. Thread-safe. */
public interface Assessor {
  /**
   * Scores one article.
   *
   * @param evidence what the signals found in it, in order of appearance
   */
  AssessedArticle assess(Document document, List<Evidence> evidence);
}
