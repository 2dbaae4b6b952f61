package io.calque;

import io.calque.model.ScoreBands;
import io.calque.score.ArticleScore;
import io.calque.score.ArticleScorer;
import io.calque.score.Calibration;
import io.calque.score.CalibrationBuilder;
import io.calque.score.SentenceScore;
import io.calque.score.TextHash;
import io.calque.score.Verdict;
import io.calque.text.Document;
import io.calque.version.NearCopies;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Collects the scores of articles that count: English, long enough to be judged, and each text
 * once. Not thread-safe.
 */
final class OwnScores {
  private static final Set<String> ENGLISH = Set.of("en", "und");

  private final CalibrationBuilder builder = new CalibrationBuilder();
  private final NearCopies copies = new NearCopies();
  private final Set<Long> texts = new HashSet<>();
  private final List<String> accused = new ArrayList<>();
  private int tooShort;
  private int notEnglish;
  private int repeated;

  /** Adds an article by its scores, one of each tier. */
  void add(List<ArticleScore> scores) {
    ArticleScore one = scores.get(0);
    Document document = document(one);
    int words = ArticleScorer.unquotedWords(document);
    if (!ENGLISH.contains(one.article().language())) {
      notEnglish++;
    } else if (one.verdict() == Verdict.INSUFFICIENT || words < ScoreBands.leastWords()) {
      tooShort++;
    } else if (!texts.add(TextHash.of(one)) || !copies.add(document).isEmpty()) {
      repeated++;
    } else {
      builder.add(words, scores);
      if (scores.stream().anyMatch(score -> score.verdict().isAccusation())) {
        accused.add(one.article().source());
      }
    }
  }

  /** What has come together. */
  OwnArticles articles(RunSummary summary, String name, String models) {
    return new OwnArticles(
        summary,
        builder.articles(),
        builder.words(),
        tooShort,
        notEnglish,
        repeated,
        accused,
        builder.articles() < Calibration.LEAST
            ? Optional.empty()
            : Optional.of(builder.build(name, models)));
  }

  /** The document that a score is of. */
  static Document document(ArticleScore score) {
    return new Document(
        score.article(), score.sentences().stream().map(SentenceScore::sentence).toList());
  }
}
