package io.calque.train;

import io.calque.model.ModelStore;
import io.calque.model.Models;
import io.calque.model.Outlets;
import io.calque.model.SentenceReading;
import io.calque.parallel.Workers;
import io.calque.score.ArticleScorer;
import io.calque.signal.Signals;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.train.text.Examples;
import io.calque.train.text.HumanOutlet;
import io.calque.train.text.Part;
import io.calque.train.text.TrainingDocument;
import io.calque.train.text.TrainingText;
import io.calque.train.text.WriterKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the articles of human outlets, those of the tune part, as the finished models of a tier
 * read them, for sites to be held against. On half of these articles the calibration was fitted,
 * which has a few dozen weights; the rest of the models saw none of them.
 *
 * <p>Of a quarter of the clean documents the outlet is written a second time, with learners'
 * errors: a site of people who learnt English late is a human outlet, and text of such people that
 * may be learnt from is rare.
 */
final class OutletStage {
  /** Words of clean English taken of each file. */
  static final int WORDS = 100_000;

  private static final int LEARNERS = 4;

  private final TrainingText text;
  private final Examples examples;
  private final Signals signals;
  private final Models models;

  OutletStage(TrainingText text, Examples examples, Signals signals, Models models) {
    this.text = text;
    this.examples = examples;
    this.signals = signals;
    this.models = models;
  }

  /** What the stage learns from, as records tell. */
  static Map<String, String> amounts(int words) {
    return Map.of("words a file", Integer.toString(words));
  }

  /**
   * Writes the outlets.
   *
   * @param words of clean English taken of each file
   */
  void run(int words, Path file, PrintWriter progress) throws IOException {
    OutletCounter counter = new OutletCounter();
    List<TrainingDocument> clean = text.clean(Part.TUNE, words);
    List<TrainingDocument> all = new ArrayList<>(clean);
    all.addAll(text.hard(Part.TUNE));
    all.addAll(text.human(Part.TUNE));
    for (HumanOutlet outlet : HumanOutlet.of(all)) {
      counter.add(outlet.kind(), read(outlet.documents(), this::plain));
    }
    for (HumanOutlet outlet : HumanOutlet.of(clean)) {
      List<TrainingDocument> own = outlet.documents();
      counter.add(
          WriterKind.LEARNERS,
          read(
              own.subList(0, own.size() / LEARNERS),
              document -> examples.learner(document).document()));
    }
    Outlets outlets = counter.outlets();
    for (Outlets.Kind kind : outlets.translated().kinds()) {
      for (Outlets.Group group : kind.groups()) {
        progress.printf(
            Locale.ROOT,
            "  %s: %,d outlets of %d articles%n",
            kind.kind(),
            group.means().size(),
            group.articles());
      }
    }
    ModelStore.write(outlets, file);
  }

  /** The article of a document. */
  private interface Form {
    Document of(TrainingDocument document);
  }

  private Document plain(TrainingDocument document) {
    return examples.plain(document, Label.ORIGINAL).document();
  }

  private List<OutletCounter.Article> read(List<TrainingDocument> documents, Form form) {
    return Workers.ofProcessors().map(documents, one -> read(form.of(one))).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Empty for an article that is too short to be judged. */
  private Optional<OutletCounter.Article> read(Document document) {
    int words = ArticleScorer.unquotedWords(document);
    if (!models.falseAlarms().judges(words)) {
      return Optional.empty();
    }
    List<SentenceReading> readings =
        ArticleScorer.read(document, signals.find(document), models::read);
    List<Probabilities> classes = readings.stream().map(models::classify).toList();
    Probabilities article = models.classify(readings, classes);
    return Optional.of(
        new OutletCounter.Article(
            words, Models.spunStrength(article), models.translatedStrength(readings, article)));
  }
}
