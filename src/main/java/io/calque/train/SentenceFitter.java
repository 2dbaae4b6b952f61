package io.calque.train;

import io.calque.model.LinearModel;
import io.calque.model.SentenceFeatures;
import io.calque.model.SentenceReader;
import io.calque.model.SentenceReading;
import io.calque.parallel.Workers;
import io.calque.score.ArticleScorer;
import io.calque.signal.Signals;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.train.text.LabelledDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fits the sentence model: original, spun or translated? */
final class SentenceFitter {
  private static final double LAMBDA = 1;
  private static final int ITERATIONS = 100;
  private static final int LEAST_TOKENS = 4;

  private final SentenceReader reader;
  private final Signals signals;
  private final boolean summarised;
  private final List<int[]> features = new ArrayList<>();
  private final List<Integer> targets = new ArrayList<>();

  /**
   * Prepares to fit.
   *
   * @param summarised whether every other sentence is learnt from without its n-grams
   */
  SentenceFitter(SentenceReader reader, Signals signals, boolean summarised) {
    this.reader = reader;
    this.signals = signals;
    this.summarised = summarised;
  }

  /** Takes the sentences of documents. */
  void add(List<LabelledDocument> documents) {
    Workers.ofProcessors()
        .map(documents, this::rows)
        .forEach(
            rows ->
                rows.forEach(
                    row -> {
                      features.add(row.getKey());
                      targets.add(Probabilities.index(row.getValue()));
                    }));
  }

  /** Sentences taken. */
  int size() {
    return targets.size();
  }

  /** A model of two classes: translated, or anything else. */
  LinearModel fitTranslated() {
    int translated = Probabilities.index(Label.TRANSLATED);
    List<Integer> binary = targets.stream().map(target -> target == translated ? 1 : 0).toList();
    return SparseFit.of(SentenceFeatures.DIMENSION, features, binary, LAMBDA, ITERATIONS);
  }

  LinearModel fit() {
    return SparseFit.of(SentenceFeatures.DIMENSION, features, targets, LAMBDA, ITERATIONS);
  }

  private List<Map.Entry<int[], Label>> rows(LabelledDocument labelled) {
    List<SentenceReading> readings =
        ArticleScorer.read(labelled.document(), signals.find(labelled.document()), reader::read);
    List<Map.Entry<int[], Label>> rows = new ArrayList<>();
    for (SentenceReading reading : readings) {
      if (reading.sentence().tokens().size() >= LEAST_TOKENS) {
        boolean summary = summarised && rows.size() % 2 == 1;
        int[] row = summary ? SentenceFeatures.ofSummary(reading) : SentenceFeatures.of(reading);
        rows.add(Map.entry(row, labelled.label(reading.sentence())));
      }
    }
    return rows;
  }
}
