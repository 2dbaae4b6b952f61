package io.calque;

import io.calque.ScoringRun.Work;
import io.calque.input.Inputs;
import io.calque.input.web.WebInputs;
import io.calque.parallel.Workers;
import io.calque.score.ArticleScore;
import io.calque.score.ArticleScorer;
import io.calque.score.AssessedArticle;
import io.calque.signal.Evidence;
import io.calque.signal.Signals;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a calibration of clean articles of the caller's own: of each tier that {@link
 * CalqueBuilder#tier} may judge by, how high they score. Made by {@link CalqueBuilder#calibrator};
 * immutable and thread-safe.
 */
public final class CalqueCalibrator implements AutoCloseable {
  private final CalqueModels models;
  private final boolean ownsModels;
  private final List<ArticleScorer> tiers;
  private final BatchScorer first;

  /** A calibrator by at least one tier. */
  CalqueCalibrator(
      CalqueModels models,
      boolean ownsModels,
      List<ArticleScorer> tiers,
      Signals signals,
      Workers workers) {
    this.models = models;
    this.ownsModels = ownsModels;
    this.tiers = List.copyOf(tiers);
    this.first = new BatchScorer(signals, tiers.get(0), workers);
  }

  /**
   * Scores inputs by each tier and keeps the scores of the articles that count.
   *
   * @param name what reports are to call the calibration
   * @param inputs paths, addresses of pages, sitemaps and feeds, or {@code -} for {@code stdin}
   * @param listener hears every failure, in input order, from this thread
   */
  public OwnArticles calibrate(
      String name,
      List<String> inputs,
      InputStream stdin,
      ScoreOptions options,
      RunListener listener) {
    OwnScores scores = new OwnScores();
    Work<List<ArticleScore>> work = (source, document, assessment) -> all(assessment.get());
    ScoringRun<List<ArticleScore>> run =
        new ScoringRun<>(new ArticleReader(), first, work, scores::add, listener);
    return models.whileOpen(
        () -> {
          RunSummary summary = RunSummary.NONE;
          try (WebInputs opened =
              WebInputs.mixed(
                  inputs, new Inputs(options.input(), stdin), options.web(), listener::fetched)) {
            while (opened.hasNext()) {
              summary = summary.plus(run.batch(opened));
            }
          }
          return scores.articles(summary, name, models.digest());
        });
  }

  /** The scores of all tiers; the evidence is found once. */
  private List<ArticleScore> all(AssessedArticle assessed) {
    List<ArticleScore> scores = new ArrayList<>();
    scores.add(assessed.score());
    List<Evidence> evidence =
        assessed.readings().stream().flatMap(one -> one.evidence().stream()).toList();
    for (ArticleScorer tier : tiers.subList(1, tiers.size())) {
      scores.add(tier.score(OwnScores.document(assessed.score()), evidence));
    }
    return scores;
  }

  /** Closes the models, unless they are shared. */
  @Override
  public void close() {
    if (ownsModels) {
      models.close();
    }
  }
}
