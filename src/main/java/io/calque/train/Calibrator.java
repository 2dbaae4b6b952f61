package io.calque.train;

import io.calque.model.ArticleFeatures;
import io.calque.model.DenseModel;
import io.calque.model.EvidenceWeights;
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
import io.calque.train.text.WriterKind;
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
 * Fits what stands on the sentence model, on the tune part: its calibration and the article models
 * on some documents, false alarms on the others. Translations are ranked by a model of their own,
 * since verdicts rest on damage and most translations show little.
 */
public final class Calibrator {
  /** Words of clean English taken of each file for the published models. */
  static final int WORDS = 400_000;

  private static final double SENTENCE_LAMBDA = 0.1;
  private static final double ARTICLE_LAMBDA = 5;
  private static final double TRANSLATION_LAMBDA = 1;
  private static final int LEAST_TOKENS = 4;

  /**
   * What a human translation counts beside other human text: it is what machines must be told from.
   */
  private static final int TRANSLATORS = 3;

  private final LanguageStatistics statistics;
  private final SentenceReader reader;
  private final SentenceModels sentences;
  private final Signals signals;
  private final Map<String, Double> metrics = new TreeMap<>();
  private final List<Held> held = new ArrayList<>();

  /**
   * A document that nothing was fitted on.
   *
   * @param spun its strength in the test for spun text
   * @param translated the same in the test for translations
   */
  record Held(ReadDocument document, double spun, double translated) {}

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
   * Writes the calibration, the article models, the weights of evidence and the false alarms into
   * {@code out}.
   *
   * @return the models with these
   */
  Models run(TuneText text, TierFiles files, Path out, PrintWriter progress) throws IOException {
    List<ReadDocument> fitting = read(text.documents(true));
    List<ReadDocument> unseen = read(text.unseenTranslations(true));
    DenseModel calibration = calibration(fitting);
    EvidenceCounter evidence = new EvidenceCounter();
    evidence.add(fitting);
    evidence.add(unseen);
    EvidenceWeights rules = evidence.weights();
    DenseModel articles = articles(fitting, calibration, rules);
    DenseModel translations = translations(fitting, unseen);
    Models unplaced = models(calibration, articles, Optional.of(translations), rules);
    EvidenceFitter placed = new EvidenceFitter(unplaced, rules);
    fitting.forEach(placed::add);
    unseen.forEach(placed::add);
    EvidenceWeights weights = placed.fit();
    placed
        .hits()
        .forEach(
            (family, hits) ->
                progress.printf(
                    Locale.ROOT,
                    "evidence, %s: %,d artifacts, %,d others%n",
                    family.name().toLowerCase(Locale.ROOT),
                    hits[1],
                    hits[0]));
    progress.printf(Locale.ROOT, "calibrated on %,d documents%n", fitting.size());
    fitting = List.of();
    FalseAlarmCounter counter = new FalseAlarmCounter(files.precision());
    count(read(text.documents(false)), unplaced, counter);
    count(read(text.unseenTranslations(false)), unplaced, counter);
    FalseAlarms falseAlarms = counter.falseAlarms();
    metrics.putAll(counter.metrics().written());
    counter
        .humans()
        .forEach((kind, n) -> progress.printf(Locale.ROOT, "  %s: %,d%n", kind.title(), n));
    metrics.forEach((name, value) -> progress.printf(Locale.ROOT, "  %s: %.4f%n", name, value));
    progress.flush();
    ModelStore.write(calibration, out.resolve(files.calibration()));
    ModelStore.write(articles, out.resolve(files.articles()));
    ModelStore.write(translations, out.resolve(files.translations()));
    ModelStore.write(weights, out.resolve(files.evidence()));
    ModelStore.write(falseAlarms, out.resolve(files.falseAlarms()));
    return new Models(
        statistics,
        reader,
        sentences,
        calibration,
        articles,
        Optional.of(translations),
        Optional.of(weights),
        falseAlarms);
  }

  private Models models(
      DenseModel calibration,
      DenseModel articles,
      Optional<DenseModel> translations,
      EvidenceWeights weights) {
    return new Models(
        statistics,
        reader,
        sentences,
        calibration,
        articles,
        translations,
        Optional.of(weights),
        FalseAlarms.none(1, 1));
  }

  private void count(List<ReadDocument> documents, Models models, FalseAlarmCounter counter) {
    for (ReadDocument one : documents) {
      List<Probabilities> classes = one.readings().stream().map(models::classify).toList();
      Probabilities article = models.classify(one.readings(), classes);
      double spun = Models.spunStrength(article);
      double translated = models.translatedStrength(one.readings(), article);
      counter.add(one, spun, translated);
      held.add(
          new Held(new ReadDocument(one.labelled(), one.writer(), List.of()), spun, translated));
    }
  }

  private List<ReadDocument> read(List<TuneText.Written> documents) {
    return Workers.ofProcessors()
        .map(
            documents,
            written ->
                new ReadDocument(
                    written.document(),
                    written.writer(),
                    ArticleScorer.read(
                        written.document().document(),
                        signals.find(written.document().document()),
                        reader::read)))
        .stream()
        .filter(read -> !read.readings().isEmpty())
        .toList();
  }

  private DenseModel calibration(List<ReadDocument> documents) {
    DenseFitter fitter = new DenseFitter(SentenceCalibration.names(), SENTENCE_LAMBDA);
    for (ReadDocument one : documents) {
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

  private DenseModel articles(
      List<ReadDocument> documents, DenseModel calibration, EvidenceWeights rules) {
    DenseModel none = DenseModel.neutral(ArticleFeatures.names());
    Models models = models(calibration, none, Optional.empty(), rules);
    ArticleFeatures numbers = new ArticleFeatures(new Habits(statistics));
    DenseFitter fitter = new DenseFitter(ArticleFeatures.names(), ARTICLE_LAMBDA);
    for (ReadDocument one : documents) {
      List<Probabilities> classes = one.readings().stream().map(models::classify).toList();
      fitter.add(numbers.of(models.weighed(one.readings()), classes), one.labelled().label());
    }
    return fitter.fit();
  }

  /** Round trips are left out: their habits are their simulator's. */
  private DenseModel translations(List<ReadDocument> documents, List<ReadDocument> unseen) {
    DenseFitter fitter =
        new DenseFitter(TranslationNumbers.names(reader.isDeep()), TRANSLATION_LAMBDA);
    Stream.concat(documents.stream(), unseen.stream())
        .filter(one -> one.labelled().label() != Label.TRANSLATED)
        .forEach(
            one -> {
              boolean hard = one.writer().equals(Optional.of(WriterKind.TRANSLATORS));
              for (int i = 0; i < (hard ? TRANSLATORS : 1); i++) {
                addNumbers(fitter, one);
              }
            });
    unseen.forEach(one -> addNumbers(fitter, one));
    return fitter.fit();
  }

  private void addNumbers(DenseFitter fitter, ReadDocument document) {
    fitter.add(
        TranslationNumbers.of(document.readings(), sentences.translation()),
        document.labelled().label());
  }
}
