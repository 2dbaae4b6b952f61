package io.calque;

import io.calque.ArticleReader.Reading;
import io.calque.Tiers.DocumentScorer;
import io.calque.input.Input;
import io.calque.input.Source;
import io.calque.score.ArticleScore;
import io.calque.score.SavedScores;
import io.calque.signal.Evidence;
import io.calque.signal.QuotationIndex;
import io.calque.signal.Signals;
import io.calque.text.Document;
import io.calque.version.Comparison;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Scores inputs batch by batch, a batch by all cores, and tells of them in their order.
 *
 * @param saved keeps what is scored, where that is asked for
 * @param originals trusted articles, where there are any
 */
record ScoringRun(
    ArticleReader reader,
    Signals signals,
    DocumentScorer scorer,
    Optional<SavedScores> saved,
    Optional<Originals> originals,
    ScoreListener listener) {
  /** Most articles in a batch. */
  static final int BATCH = 256;

  /** UTF-16 units of text after which a batch takes no further article. */
  static final int BATCH_TEXT = 2_000_000;

  /** Units of a page for one of its text, at least: most of a page is markup. */
  private static final int MARKUP = 8;

  /** An input and, where it could be used, its score. */
  private record Outcome(
      Input input, Optional<ArticleScore> score, Optional<Comparison> original) {}

  /** Scores the inputs of one batch. */
  RunSummary batch(Iterator<Input> inputs) {
    int scored = 0;
    int failed = 0;
    for (Outcome outcome : score(take(inputs))) {
      tell(outcome);
      scored += outcome.score().isPresent() ? 1 : 0;
      failed += outcome.input() instanceof Input.Failed ? 1 : 0;
    }
    return new RunSummary(scored, failed);
  }

  private static List<Input> take(Iterator<Input> inputs) {
    List<Input> batch = new ArrayList<>();
    int text = 0;
    while (inputs.hasNext() && batch.size() < BATCH && text < BATCH_TEXT) {
      Input input = inputs.next();
      batch.add(input);
      text += input instanceof Input.Usable usable ? weight(usable.source()) : 0;
    }
    return batch;
  }

  private static int weight(Source source) {
    int length = source.text().length();
    return source.format() == Source.Format.HTML ? length / MARKUP : length;
  }

  private List<Outcome> score(List<Input> batch) {
    List<Reading> readings = batch.parallelStream().map(reader::read).toList();
    QuotationIndex index =
        index(readings.stream().map(Reading::document).flatMap(Optional::stream).toList());
    return readings.parallelStream()
        .map(
            one ->
                new Outcome(
                    one.input(),
                    one.document().map(text -> score(one, text, index)),
                    one.document().flatMap(this::original)))
        .toList();
  }

  private ArticleScore score(Reading reading, Document document, QuotationIndex index) {
    Supplier<ArticleScore> score = () -> scorer.score(document, evidence(document, index, signals));
    return saved.isPresent() && reading.input() instanceof Input.Usable usable
        ? saved.get().of(usable.source(), document, score)
        : score.get();
  }

  private Optional<Comparison> original(Document document) {
    return originals.flatMap(trusted -> trusted.match(document));
  }

  private void tell(Outcome outcome) {
    if (outcome.input() instanceof Input.Failed failed) {
      listener.failed(failed.origin(), failed.problem());
    } else if (outcome.input() instanceof Input.Note note) {
      listener.warned(note.text());
    } else if (outcome.score().isPresent()) {
      ArticleScore score = outcome.score().get();
      outcome
          .original()
          .ifPresentOrElse(
              original -> listener.scored(score, original), () -> listener.scored(score));
    }
  }

  static QuotationIndex index(List<Document> documents) {
    QuotationIndex.Builder builder = QuotationIndex.builder();
    documents.forEach(builder::add);
    return builder.build();
  }

  static List<Evidence> evidence(Document document, QuotationIndex index, Signals signals) {
    List<Evidence> altered = index.find(document);
    List<Evidence> found = signals.find(document);
    return altered.isEmpty() ? found : Signals.merge(found, altered);
  }
}
