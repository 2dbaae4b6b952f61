package io.calque;

import io.calque.Tiers.DocumentScorer;
import io.calque.input.InputOptions;
import io.calque.input.Inputs;
import io.calque.input.web.WebInputs;
import io.calque.input.web.WebOptions;
import io.calque.model.ModelException;
import io.calque.query.SearchQueries;
import io.calque.score.ArticleScore;
import io.calque.score.ExplainedArticle;
import io.calque.score.Explainer;
import io.calque.score.SavedScores;
import io.calque.segment.Segmenter;
import io.calque.signal.QuotationIndex;
import io.calque.signal.Signals;
import io.calque.text.BadDataException;
import io.calque.text.Document;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Scores articles: reads inputs, extracts, segments, looks for artifacts, judges. Immutable and
 * thread-safe.
 *
 * <p>Articles are held in batches of at most {@value ScoringRun#BATCH} articles or {@value
 * ScoringRun#BATCH_TEXT} UTF-16 units; quotations are compared within a batch.
 */
public final class Calque {
  private static final double DEFAULT_RATE = 0.01;

  private final Tiers tiers;
  private final Signals signals;
  private final Segmenter segmenter = new Segmenter();

  private Calque(Tiers tiers, Signals signals) {
    this.tiers = tiers;
    this.signals = signals;
  }

  /**
   * Verifies and opens the models.
   *
   * @throws ModelException if one is missing or damaged
   */
  public static Calque open(Path models) {
    return open(models, Signals.standard());
  }

  /** The same with other signals; for evaluation. */
  public static Calque open(Path models, Signals signals) {
    return new Calque(new Tiers(models), signals);
  }

  /**
   * Scores inputs in order.
   *
   * @param inputs paths, addresses of pages, sitemaps and feeds, or {@code -} for {@code stdin}
   * @param listener hears every article and every failure, in input order, from this thread
   * @throws ModelException if the tier asked for has no model
   * @throws BadDataException if the file to resume from is of another run, damaged or in use
   */
  public RunSummary score(
      List<String> inputs, InputStream stdin, ScoreOptions options, ScoreListener listener) {
    Inputs files = new Inputs(options.input(), stdin);
    return run(web -> WebInputs.mixed(inputs, files, web, listener::fetched), options, listener);
  }

  /**
   * Finds, fetches and scores the articles of sites.
   *
   * @param sites host names, or addresses of first pages, sitemaps or feeds
   * @param listener hears every article and every failure, as they were found, from this thread
   * @throws ModelException if the tier asked for has no model
   * @throws BadDataException if the file to resume from is of another run, damaged or in use
   */
  public RunSummary scan(List<String> sites, ScoreOptions options, ScoreListener listener) {
    return run(web -> WebInputs.sites(sites, web, listener::fetched), options, listener);
  }

  private RunSummary run(
      Function<WebOptions, WebInputs> opener, ScoreOptions options, ScoreListener listener) {
    DocumentScorer scorer = tiers.scorer(options.tier(), options.falseAlarmRate());
    ArticleReader reader = new ArticleReader(options.aligned());
    Optional<Originals> originals =
        options.originals().map(folder -> Originals.read(folder, reader, listener::warned));
    if (options.resume().isEmpty()) {
      return run(
          opener.apply(options.web()),
          new ScoringRun(reader, signals, scorer, Optional.empty(), originals, listener));
    }
    SavedScores.Run run =
        new SavedScores.Run(options.tier(), options.falseAlarmRate(), tiers.digest());
    try (SavedScores saved = SavedScores.open(options.resume().get(), run)) {
      return run(
          opener.apply(replaying(options.web(), saved)),
          new ScoringRun(reader, signals, scorer, Optional.of(saved), originals, listener));
    }
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

  private RunSummary run(WebInputs inputs, ScoringRun run) {
    int scored = 0;
    int failed = 0;
    boolean warned = false;
    try (inputs) {
      while (inputs.hasNext()) {
        RunSummary batch = run.batch(inputs);
        scored += batch.scored();
        failed += batch.failed();
        if (!warned && tiers.unavailable().isPresent()) {
          warned = true;
          run.listener().warned("scored by the fast tier alone: " + tiers.unavailable().get());
        }
      }
    }
    return new RunSummary(scored, failed);
  }

  /**
   * Every signal and its weight for the articles of one input, in order.
   *
   * @throws BadDataException if the input cannot be used
   */
  public void explain(
      String input, InputStream stdin, InputOptions options, Consumer<ExplainedArticle> out) {
    score(
        List.of(input),
        stdin,
        new ScoreOptions(options, "auto", DEFAULT_RATE),
        new ScoreListener() {
          @Override
          public void scored(ArticleScore score) {
            out.accept(explain(segmenter.segment(score.article()), score));
          }

          @Override
          public void failed(String source, String problem) {
            throw new BadDataException(source, "", strip(source, problem));
          }
        });
  }

  /** Every signal and its weight for a text given as such. */
  public ExplainedArticle explainText(String text) {
    Document document = segmenter.segmentText(text);
    DocumentScorer scorer = tiers.scorer("auto", DEFAULT_RATE);
    return explain(document, scorer.score(document, signals.find(document)));
  }

  /**
   * Search queries for the originals of the articles of one input, best first, at most three an
   * article.
   *
   * @throws BadDataException if the input cannot be used
   */
  public List<String> queries(String input, InputStream stdin, InputOptions options) {
    List<String> queries = new ArrayList<>();
    explain(input, stdin, options, article -> queries.addAll(article.queries()));
    return queries;
  }

  /** Search queries for the original of a text given as such, best first, at most three. */
  public List<String> queriesText(String text) {
    return explainText(text).queries();
  }

  /** Scores segmented articles as one batch; for evaluation. */
  public List<ArticleScore> score(List<Document> documents, String tier, double falseAlarmRate) {
    DocumentScorer scorer = tiers.scorer(tier, falseAlarmRate);
    QuotationIndex index = ScoringRun.index(documents);
    return documents.parallelStream()
        .map(document -> scorer.score(document, ScoringRun.evidence(document, index, signals)))
        .toList();
  }

  private ExplainedArticle explain(Document document, ArticleScore score) {
    return new Explainer(tiers.of(score))
        .explain(document, score, signals.find(document), SearchQueries::of);
  }

  private static String strip(String source, String problem) {
    String prefix = source + ": ";
    return problem.startsWith(prefix) ? problem.substring(prefix.length()) : problem;
  }
}
