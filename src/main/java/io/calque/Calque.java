package io.calque;

import io.calque.Tiers.DocumentScorer;
import io.calque.extract.Extractor;
import io.calque.input.Input;
import io.calque.input.InputOptions;
import io.calque.input.Inputs;
import io.calque.model.ModelException;
import io.calque.score.ArticleScore;
import io.calque.score.ExplainedArticle;
import io.calque.score.Explainer;
import io.calque.segment.Segmenter;
import io.calque.signal.Evidence;
import io.calque.signal.QuotationIndex;
import io.calque.signal.Signals;
import io.calque.text.Document;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Scores articles: reads inputs, extracts, segments, looks for artifacts, judges. Immutable and
 * thread-safe.
 *
 * <p>Articles are held in batches of at most {@value #BATCH} articles or {@value #BATCH_TEXT}
 * UTF-16 units; quotations are compared within a batch.
 */
public final class Calque {
  private static final int BATCH = 256;
  private static final int BATCH_TEXT = 2_000_000;
  private static final double DEFAULT_RATE = 0.01;

  private final Tiers tiers;
  private final Signals signals;
  private final Extractor extractor = new Extractor();
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
   * @param inputs paths, or {@code -} for {@code stdin}
   * @param listener hears every article and every failure, in input order, from this thread
   * @throws ModelException if the tier asked for has no model
   */
  public RunSummary score(
      List<String> inputs, InputStream stdin, ScoreOptions options, ScoreListener listener) {
    DocumentScorer scorer = tiers.scorer(options.tier(), options.falseAlarmRate());
    boolean warned = false;
    int scored = 0;
    int failed = 0;
    try (Stream<Input> stream = new Inputs(options.input(), stdin).open(inputs)) {
      Iterator<Input> left = stream.iterator();
      while (left.hasNext()) {
        for (Outcome outcome : score(batch(left), scorer)) {
          outcome.tell(listener);
          scored += outcome.score().isPresent() ? 1 : 0;
          failed += outcome.score().isPresent() ? 0 : 1;
        }
        if (!warned && tiers.unavailable().isPresent()) {
          warned = true;
          listener.warned("scored by the fast tier alone: " + tiers.unavailable().get());
        }
      }
    }
    return new RunSummary(scored, failed);
  }

  /**
   * Every signal and its weight for the articles of one input, in order.
   *
   * @throws io.calque.text.BadDataException if the input cannot be used
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
            throw new io.calque.text.BadDataException(source, "", strip(source, problem));
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
   * @throws io.calque.text.BadDataException if the input cannot be used
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
    QuotationIndex index = index(documents);
    return documents.parallelStream()
        .map(document -> scorer.score(document, evidence(document, index)))
        .toList();
  }

  private ExplainedArticle explain(Document document, ArticleScore score) {
    return new Explainer(tiers.of(score)).explain(document, score, signals.find(document));
  }

  private static String strip(String source, String problem) {
    String prefix = source + ": ";
    return problem.startsWith(prefix) ? problem.substring(prefix.length()) : problem;
  }

  private static List<Input> batch(Iterator<Input> inputs) {
    List<Input> batch = new ArrayList<>();
    int text = 0;
    while (inputs.hasNext() && batch.size() < BATCH && text < BATCH_TEXT) {
      Input input = inputs.next();
      batch.add(input);
      text += input instanceof Input.Usable usable ? usable.source().text().length() : 0;
    }
    return batch;
  }

  private List<Outcome> score(List<Input> batch, DocumentScorer scorer) {
    List<Optional<Document>> documents = batch.parallelStream().map(this::document).toList();
    QuotationIndex index = index(documents.stream().flatMap(Optional::stream).toList());
    return IntStream.range(0, batch.size())
        .parallel()
        .mapToObj(
            i ->
                new Outcome(
                    batch.get(i),
                    documents.get(i).map(one -> scorer.score(one, evidence(one, index)))))
        .toList();
  }

  private Optional<Document> document(Input input) {
    return input instanceof Input.Usable usable
        ? Optional.of(segmenter.segment(extractor.extract(usable.source())))
        : Optional.empty();
  }

  private static QuotationIndex index(List<Document> documents) {
    QuotationIndex.Builder builder = QuotationIndex.builder();
    documents.forEach(builder::add);
    return builder.build();
  }

  private List<Evidence> evidence(Document document, QuotationIndex index) {
    List<Evidence> altered = index.find(document);
    List<Evidence> found = signals.find(document);
    return altered.isEmpty() ? found : Signals.merge(found, altered);
  }

  /** An input and, where it could be used, its score. */
  private record Outcome(Input input, Optional<ArticleScore> score) {
    void tell(ScoreListener listener) {
      if (input instanceof Input.Failed failed) {
        listener.failed(failed.origin(), failed.problem());
      } else {
        score.ifPresent(listener::scored);
      }
    }
  }
}
