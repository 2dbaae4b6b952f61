package io.calque;

import io.calque.ArticleReader.Reading;
import io.calque.input.Input;
import io.calque.input.InputCounts;
import io.calque.input.Source;
import io.calque.score.AssessedArticle;
import io.calque.signal.QuotationIndex;
import io.calque.text.Document;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Works through inputs batch by batch and tells of them in their order.
 *
 * @param work what is made of an article
 * @param told hears what was made, in input order
 * @param listener hears the rest
 */
record ScoringRun<T>(
    ArticleReader reader,
    BatchScorer scorer,
    Work<T> work,
    Consumer<T> told,
    RunListener listener) {
  /** What a run makes of an article. */
  interface Work<T> {
    /**
     * Makes it, on any thread.
     *
     * @param assessment scores the article
     */
    T make(Source source, Document document, Supplier<AssessedArticle> assessment);
  }

  /** An input and, where it could be used, what was made of it. */
  private record Outcome<T>(Input input, Optional<T> made) {}

  /** Works through the inputs of one batch. */
  RunSummary batch(Iterator<Input> inputs) {
    int scored = 0;
    int failed = 0;
    InputCounts counts = InputCounts.NONE;
    for (Outcome<T> outcome : outcomes(new Batches(inputs).next())) {
      tell(outcome);
      scored += outcome.made().isPresent() ? 1 : 0;
      failed += outcome.input() instanceof Input.Failed ? 1 : 0;
      counts = counts.plus(outcome.input());
    }
    return new RunSummary(scored, failed, counts);
  }

  private List<Outcome<T>> outcomes(List<Input> batch) {
    List<Reading> readings = scorer.workers().map(batch, reader::read);
    QuotationIndex quotations =
        BatchScorer.quotations(
            readings.stream().map(Reading::document).flatMap(Optional::stream).toList());
    return scorer
        .workers()
        .map(
            readings,
            one ->
                new Outcome<>(
                    one.input(), one.document().map(text -> make(one, text, quotations))));
  }

  private T make(Reading reading, Document document, QuotationIndex quotations) {
    Source source = ((Input.Usable) reading.input()).source();
    return work.make(source, document, () -> scorer.assess(document, quotations));
  }

  private void tell(Outcome<T> outcome) {
    if (outcome.input() instanceof Input.Failed failed) {
      listener.failed(failed.origin(), failed.problem());
    } else if (outcome.input() instanceof Input.Note note) {
      listener.warned(note.text());
    } else {
      outcome.made().ifPresent(told);
    }
  }
}
