package io.calque;

import io.calque.ScoringRun.Work;
import io.calque.input.Input;
import io.calque.input.InputOptions;
import io.calque.input.Inputs;
import io.calque.input.Source;
import io.calque.input.web.WebInputs;
import io.calque.input.web.WebOptions;
import io.calque.query.SearchQueries;
import io.calque.score.ArticleScore;
import io.calque.score.AssessedArticle;
import io.calque.score.Calibration;
import io.calque.score.ExplainedArticle;
import io.calque.score.Explainer;
import io.calque.score.SavedScores;
import io.calque.score.Tier;
import io.calque.version.Comparison;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs over many inputs, a batch at a time. Immutable and thread-safe.
 *
 * @param models those scored with
 * @param tier asked for
 * @param falseAlarmRate promised
 * @param calibration articles of the caller's own that others are held against
 * @param scorer scores batches
 * @param reader reads articles
 */
record Runs(
    CalqueModels models,
    Tier tier,
    double falseAlarmRate,
    Optional<Calibration> calibration,
    BatchScorer scorer,
    ArticleReader reader) {
  /** A score, and the trusted article that it is of a version of. */
  private record Scored(ArticleScore score, Optional<Comparison> original) {
    static void tell(Scored one, ScoreListener listener) {
      one.original()
          .ifPresentOrElse(
              original -> listener.scored(one.score(), original),
              () -> listener.scored(one.score()));
    }
  }

  RunSummary score(Iterator<Source> sources, ScoreListener listener) {
    return scoreInputs(usable(sources), listener);
  }

  RunSummary scoreInputs(Iterator<Input> inputs, ScoreListener listener) {
    Work<ArticleScore> work = (source, document, assessment) -> assessment.get().score();
    return run(inputs, new ScoringRun<>(reader, scorer, work, listener::scored, listener));
  }

  private static Iterator<Input> usable(Iterator<Source> sources) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return sources.hasNext();
      }

      @Override
      public Input next() {
        return new Input.Usable(sources.next());
      }
    };
  }

  RunSummary explain(
      List<String> inputs, InputStream stdin, InputOptions options, ExplainListener listener) {
    Inputs files = new Inputs(options, stdin);
    Work<ExplainedArticle> work = (source, document, assessment) -> explained(assessment.get());
    try (WebInputs opened =
        WebInputs.mixed(inputs, files, WebOptions.defaults(), listener::fetched)) {
      return run(opened, new ScoringRun<>(reader, scorer, work, listener::explained, listener));
    }
  }

  static ExplainedArticle explained(AssessedArticle article) {
    return Explainer.explain(article, SearchQueries.of(article.readings(), article.scoresRead()));
  }

  RunSummary score(
      Function<WebOptions, WebInputs> opener, ScoreOptions options, ScoreListener listener) {
    ArticleReader own = reader.aligned(options.aligned());
    Optional<Originals> originals =
        options.originals().map(folder -> Originals.read(folder, own, listener::warned));
    if (options.resume().isEmpty()) {
      return score(opener.apply(options.web()), own, work(Optional.empty(), originals), listener);
    }
    SavedScores.Run saving =
        new SavedScores.Run(
            tier.id(),
            falseAlarmRate,
            models.digest(),
            calibration.map(Calibration::sha256).orElse(""));
    try (SavedScores saved = SavedScores.open(options.resume().get(), saving)) {
      WebOptions web = replaying(options.web(), saved);
      return score(opener.apply(web), own, work(Optional.of(saved), originals), listener);
    }
  }

  private static Work<Scored> work(Optional<SavedScores> saved, Optional<Originals> originals) {
    return (source, document, assessment) ->
        new Scored(
            saved.isPresent()
                ? saved.get().of(source, document, () -> assessment.get().score())
                : assessment.get().score(),
            originals.flatMap(trusted -> trusted.match(document)));
  }

  /** Pages are kept too, so that a run that goes on need not ask for them again. */
  private static WebOptions replaying(WebOptions web, SavedScores saved) {
    WebOptions kept =
        web.saveWarc().isPresent()
            ? web
            : web.withSaveWarc(
                saved.file().resolveSibling(saved.file().getFileName() + ".warc.gz"));
    return kept.withReplay(saved.isResumed());
  }

  private RunSummary score(
      WebInputs inputs, ArticleReader own, Work<Scored> work, ScoreListener listener) {
    Consumer<Scored> told = one -> Scored.tell(one, listener);
    try (inputs) {
      return run(inputs, new ScoringRun<>(own, scorer, work, told, listener));
    }
  }

  private <T> RunSummary run(Iterator<Input> inputs, ScoringRun<T> run) {
    RunSummary summary = RunSummary.NONE;
    boolean warned = tier != Tier.AUTO;
    while (inputs.hasNext()) {
      summary = summary.plus(run.batch(inputs));
      if (!warned && models.unavailable().isPresent()) {
        warned = true;
        run.listener().warned("scored by the fast tier alone: " + models.unavailable().get());
      }
    }
    return summary;
  }
}
