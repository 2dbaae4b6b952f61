package io.calque.score;

import io.calque.text.Article;
import io.calque.text.Probabilities;
import java.util.List;

/**
 * A scored article.
 *
 * @param article the article, with source, title, language, text and residue
 * @param tier {@code fast} or {@code deep}
 * @param verdict what it is said to be
 * @param reason the verdict in one line, for a reader
 * @param probability calibrated class probabilities
 * @param falseAlarmRate share of human calibration articles of like length that score at least this
 *     high, 0 to 1
 * @param sentences its sentences, in order
 */
public record ArticleScore(
    Article article,
    String tier,
    Verdict verdict,
    String reason,
    Probabilities probability,
    double falseAlarmRate,
    List<SentenceScore> sentences) {
  /** Checks the bound and copies the list. */
  public ArticleScore {
    if (!(falseAlarmRate >= 0 && falseAlarmRate <= 1)) {
      throw new IllegalArgumentException("falseAlarmRate " + falseAlarmRate + " is not in 0 to 1");
    }
    sentences = List.copyOf(sentences);
  }
}
