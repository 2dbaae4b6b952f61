package io.calque.train;

import io.calque.model.ArticleFeatures;
import io.calque.model.DenseModel;
import io.calque.model.FalseAlarms;
import io.calque.model.MetricName;
import io.calque.model.ModelStore;
import io.calque.model.Models;
import io.calque.model.SentenceCalibration;
import io.calque.model.SentenceModels;
import io.calque.model.SentenceReader;
import io.calque.model.SentenceReading;
import io.calque.model.TierFiles;
import io.calque.model.TranslationNumbers;
import io.calque.parallel.Workers;
import io.calque.score.ArticleScorer;
import io.calque.signal.Habits;
import io.calque.signal.Signals;
import io.calque.statistics.LanguageStatistics;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import io.calque.text.Sentence;
import io.calque.train.text.Examples;
import io.calque.train.text.LabelledDocument;
import io.calque.train.text.Part;
import io.calque.train.text.Spinners;
import io.calque.train.text.TrainingDocument;
import io.calque.train.text.TrainingText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Fits what stands on the sentence model, on the tune part: its calibration and the article model
 * on one half, false alarms on the other. Translations are ranked by a model of their own, since
 * verdicts rest on damage and most translations show little.
 */
public final class Calibrator {
  /** Words of clean English taken of each file for the published models. */
  static final int WORDS = 200_000;

  private static final double SENTENCE_LAMBDA = 0.1;
  private static final double ARTICLE_LAMBDA = 5;
  private static final double TRANSLATION_LAMBDA = 1;
  private static final int LEAST_TOKENS = 4;

  private final LanguageStatistics statistics;
  private final SentenceReader reader;
  private final SentenceModels sentences;
  private final Signals signals;
  private final Map<String, Double> metrics = new TreeMap<>();
  private final List<Held> held = new ArrayList<>();

  /**
   * A document that nothing was fitted on.
   *
   * @param strength how strongly its probability speaks against it
   */
  record Held(LabelledDocument labelled, double strength) {}

  Calibrator(
      LanguageStatistics statistics,
      SentenceReader reader,
      SentenceModels sentences,
      Signals signals) {
    this.statistics = statistics;
    this.reader = reader;
    this.sentences = sentences;
    this.signals = signals;
  }

  /** The documents that false alarms were counted on. */
  List<Held> held() {
    return held;
  }

  /** What was measured on the tune part. */
  Map<String, Double> metrics() {
    return metrics;
  }

  /**
   * Writes the calibration, the article model and the false alarms into {@code out}.
   *
   * @param spinners that make spun text
   * @param words of clean English taken of each file
   * @return the models with these
   */
  Models run(
      TrainingText text,
      Examples examples,
      Spinners spinners,
      int words,
      TierFiles files,
      Path out,
      PrintWriter progress)
      throws IOException {
    List<LabelledDocument> first = documents(text, examples, spinners, words, true);
    List<Read> fitting = read(first);
    DenseModel calibration = calibration(fitting);
    DenseModel articles = articles(fitting, calibration);
    DenseModel translations = translations(fitting, read(translated(text, examples)));
    Models uncut =
        new Models(
            statistics, reader, sentences, calibration, articles, new FalseAlarms(1, 1, List.of()));
    progress.printf(Locale.ROOT, "calibrated on %,d documents%n", fitting.size());
    FalseAlarmCounter counter = new FalseAlarmCounter(files.precision());
    for (Read one : read(documents(text, examples, spinners, words, false))) {
      List<Probabilities> classes = one.readings().stream().map(uncut::classify).toList();
      double strength = ArticleScorer.strength(uncut.classify(one.readings(), classes));
      counter.add(one.labelled(), one.readings(), strength);
      held.add(new Held(one.labelled(), strength));
    }
    FalseAlarms falseAlarms = counter.falseAlarms();
    metrics.putAll(counter.metrics().written());
    metrics.forEach((name, value) -> progress.printf(Locale.ROOT, "  %s: %.4f%n", name, value));
    progress.flush();
    ModelStore.write(calibration, out.resolve(files.calibration()));
    ModelStore.write(articles, out.resolve(files.articles()));
    ModelStore.write(translations, out.resolve(files.translations()));
    ModelStore.write(falseAlarms, out.resolve(files.falseAlarms()));
    return new Models(
        statistics,
        reader,
        sentences,
        calibration,
        articles,
        Optional.of(translations),
        falseAlarms);
  }

  /** One half of the tune part: on the first models are fitted, on the second they are held to. */
  static List<LabelledDocument> documents(
      TrainingText text, Examples examples, Spinners spinners, int words, boolean first) {
    List<LabelledDocument> out = new ArrayList<>();
    for (TrainingDocument document : text.clean(Part.TUNE, words)) {
      if (text.isFirstHalf(document) == first) {
        out.add(examples.plain(document, Label.ORIGINAL));
        out.add(examples.spun(document, spinners));
        if (text.isOfLearner(document)) {
          out.add(examples.learner(document));
        }
        if (text.isRoundTripped(document)) {
          out.add(examples.roundTrip(document));
        }
      }
    }
    List<TrainingDocument> real = new ArrayList<>(text.hard(Part.TUNE));
    real.addAll(text.human(Part.TUNE));
    real.addAll(text.damaged(Part.TUNE));
    real.addAll(text.weak(Part.TUNE));
    for (TrainingDocument document : real) {
      if (text.isFirstHalf(document) == first) {
        out.add(examples.plain(document, TrainingText.labelOf(document)));
      }
    }
    return out;
  }

  /**
   * Of the first half, translations by systems that leave little damage; what is calibrated on
   * damage alone does not see them.
   */
  private static List<LabelledDocument> translated(TrainingText text, Examples examples) {
    return Stream.of(text.strong(Part.TUNE), text.languageModels(Part.TUNE))
        .flatMap(List::stream)
        .filter(text::isFirstHalf)
        .map(document -> examples.plain(document, Label.TRANSLATED))
        .toList();
  }

  private List<Read> read(List<LabelledDocument> documents) {
    return Workers.ofProcessors()
        .map(
            documents,
            labelled ->
                new Read(
                    labelled,
                    ArticleScorer.read(
                        labelled.document(), signals.find(labelled.document()), reader::read)))
        .stream()
        .filter(read -> !read.readings().isEmpty())
        .toList();
  }

  private DenseModel calibration(List<Read> documents) {
    DenseFitter fitter = new DenseFitter(SentenceCalibration.names(), SENTENCE_LAMBDA);
    for (Read one : documents) {
      for (SentenceReading reading : one.readings()) {
        Sentence sentence = reading.sentence();
        if (sentence.tokens().size() >= LEAST_TOKENS) {
          Label label = one.labelled().label(sentence);
          fitter.add(sentences.numbers(reading), label);
          metrics.merge(MetricName.sentences(label).text(), 1.0, Double::sum);
        }
      }
    }
    return fitter.fit();
  }

  private DenseModel articles(List<Read> documents, DenseModel calibration) {
    Models models =
        new Models(
            statistics,
            reader,
            sentences,
            calibration,
            DenseModel.neutral(ArticleFeatures.names()),
            new FalseAlarms(1, 1, List.of()));
    ArticleFeatures numbers = new ArticleFeatures(new Habits(statistics));
    DenseFitter fitter = new DenseFitter(ArticleFeatures.names(), ARTICLE_LAMBDA);
    for (Read one : documents) {
      List<Probabilities> classes = one.readings().stream().map(models::classify).toList();
      fitter.add(numbers.of(one.readings(), classes), one.labelled().label());
    }
    return fitter.fit();
  }

  /** Round trips are left out: their habits are their simulator's. */
  private DenseModel translations(List<Read> documents, List<Read> translated) {
    DenseFitter fitter =
        new DenseFitter(TranslationNumbers.names(reader.isDeep()), TRANSLATION_LAMBDA);
    Stream.concat(documents.stream(), translated.stream())
        .filter(
            one -> one.labelled().label() != Label.TRANSLATED || one.labelled().damage().isEmpty())
        .forEach(
            one ->
                fitter.add(
                    TranslationNumbers.of(one.readings(), sentences.translation()),
                    one.labelled().label()));
    return fitter.fit();
  }

  private record Read(LabelledDocument labelled, List<SentenceReading> readings) {}
}
