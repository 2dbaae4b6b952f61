package io.calque;

import static java.util.Objects.requireNonNull;

import io.calque.input.Input;
import io.calque.input.InputOptions;
import io.calque.input.Inputs;
import io.calque.input.Source;
import io.calque.input.web.WebInputs;
import io.calque.score.ArticleScore;
import io.calque.score.AssessedArticle;
import io.calque.score.Calibration;
import io.calque.score.ExplainedArticle;
import io.calque.score.Tier;
import io.calque.signal.QuotationIndex;
import io.calque.site.SiteBasis;
import io.calque.text.BadDataException;
import io.calque.text.Document;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The front door: scores a text, a source, or a run of them, and says what a score is made of. Made
 * by {@link #builder}; immutable and thread-safe.
 *
 * <p>A run holds articles in batches of at most {@value Batches#MOST} articles or {@value
 * Batches#TEXT} UTF-16 units; quotations are compared within a batch, and an article scored alone
 * is a batch of one. Explaining scores in the same way, in the same batches: the score explained is
 * the score. Every method throws {@link IllegalStateException} once this is closed, or the models
 * that it shares are; what is being scored then is scored to its end.
 */
public final class Calque implements AutoCloseable {
  /** What a text given as such is called. */
  private static final String TEXT = "text";

  private final CalqueModels models;
  private final boolean ownsModels;
  private final Tier tier;
  private final Runs runs;
  private volatile boolean closed;

  Calque(CalqueModels models, boolean ownsModels, Tier tier, Runs runs) {
    this.models = models;
    this.ownsModels = ownsModels;
    this.tier = tier;
    this.runs = runs;
  }

  /** Makes a scorer with models of its own, from a folder, opened as it is built. */
  public static CalqueBuilder builder(Path models) {
    return new CalqueBuilder(models);
  }

  /** Makes a scorer with models that it shares; closing it leaves them open. */
  public static CalqueBuilder builder(CalqueModels models) {
    return new CalqueBuilder(models);
  }

  /**
   * Scores a plain text as one article called {@code text}, as a file that holds it is scored.
   *
   * @param text may be empty, which is too little to judge
   * @throws IllegalArgumentException if it is longer than {@value Inputs#LONGEST_TEXT} UTF-16
   *     units; {@link Inputs#parts} cuts it for {@link #score(Stream, ScoreListener)}
   */
  public ArticleScore score(String text) {
    return score(source(text));
  }

  /**
   * Scores an article.
   *
   * @throws BadDataException if its page cannot be parsed
   */
  public ArticleScore score(Source source) {
    return assess(source, AssessedArticle::score);
  }

  /** What the score of a plain text is made of; see {@link #score(String)}. */
  public ExplainedArticle explain(String text) {
    return explain(source(text));
  }

  /** What the score of an article is made of; see {@link #score(Source)}. */
  public ExplainedArticle explain(Source source) {
    return assess(source, Runs::explained);
  }

  private static Source source(String text) {
    requireNonNull(text, "text");
    if (text.length() > Inputs.LONGEST_TEXT) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "text of %,d UTF-16 units is longer than %,d; Inputs.parts cuts it for"
                  + " score(Stream, ScoreListener)",
              text.length(),
              Inputs.LONGEST_TEXT));
    }
    return Source.ofText(TEXT, text);
  }

  private <T> T assess(Source source, Function<AssessedArticle, T> use) {
    requireNonNull(source, "source");
    return open(
        () -> {
          Document document = runs.reader().read(source);
          QuotationIndex quotations = BatchScorer.quotations(List.of(document));
          return use.apply(runs.scorer().assess(document, quotations));
        });
  }

  /** Scores articles that the caller has segmented, all as one batch, in their order. */
  public List<ArticleScore> scoreTogether(List<Document> documents) {
    BatchScorer scorer = runs.scorer();
    return open(
        () -> {
          QuotationIndex quotations = BatchScorer.quotations(documents);
          return scorer.workers().map(documents, one -> scorer.assess(one, quotations).score());
        });
  }

  /**
   * Scores articles as they come, a batch at a time, and closes the stream.
   *
   * @param listener hears every article and every failure, in the stream's order, from this thread
   */
  public RunSummary score(Stream<Source> sources, ScoreListener listener) {
    try (sources) {
      return score(sources.iterator(), listener);
    }
  }

  /** The same with articles from an iterator. */
  public RunSummary score(Iterator<Source> sources, ScoreListener listener) {
    return open(() -> runs.score(sources, listener));
  }

  /**
   * Scores inputs that were read already, failed ones and remarks among them; those of a batch of
   * {@link Batches} are scored as they are in a run over all.
   *
   * @param listener hears every article, failure and remark, in order, from this thread
   */
  public RunSummary scoreInputs(Iterator<Input> inputs, ScoreListener listener) {
    return open(() -> runs.scoreInputs(inputs, listener));
  }

  /**
   * Scores inputs in order.
   *
   * @param inputs paths, addresses of pages, sitemaps and feeds, or {@code -} for {@code stdin}
   * @param listener hears every article and every failure, in input order, from this thread
   * @throws BadDataException if the file to resume from is of another run, damaged or in use
   */
  public RunSummary score(
      List<String> inputs, InputStream stdin, ScoreOptions options, ScoreListener listener) {
    Inputs files = new Inputs(options.input(), stdin);
    return open(
        () ->
            runs.score(
                web -> WebInputs.mixed(inputs, files, web, listener::fetched), options, listener));
  }

  /**
   * Finds, fetches and scores the articles of sites.
   *
   * @param sites host names, or addresses of first pages, sitemaps or feeds
   * @param listener hears every article and every failure, as they were found, from this thread
   * @throws BadDataException if the file to resume from is of another run, damaged or in use
   */
  public RunSummary scan(List<String> sites, ScoreOptions options, ScoreListener listener) {
    return open(
        () -> runs.score(web -> WebInputs.sites(sites, web, listener::fetched), options, listener));
  }

  /**
   * What the scores of inputs are made of, in order; the scores are those that {@link #score(List,
   * InputStream, ScoreOptions, ScoreListener)} gives the same inputs.
   *
   * @param listener hears every article and every failure, in input order, from this thread
   */
  public RunSummary explain(
      List<String> inputs, InputStream stdin, InputOptions options, ExplainListener listener) {
    return open(() -> runs.explain(inputs, stdin, options, listener));
  }

  /** The caller's own articles that others are held against; empty where there are none. */
  public Optional<Calibration> calibration() {
    return runs.calibration();
  }

  private <T> T open(Supplier<T> work) {
    if (closed) {
      throw new IllegalStateException("this Calque is closed");
    }
    return models.whileOpen(work);
  }

  /**
   * What the sites of articles scored here are judged by; see {@link io.calque.site.Sites}.
   *
   * @throws io.calque.model.ModelException if a file of it is damaged
   */
  public SiteBasis siteBasis() {
    return models.siteBasis(tier);
  }

  /** Closes the models, unless they are shared. */
  @Override
  public void close() {
    closed = true;
    if (ownsModels) {
      models.close();
    }
  }
}
