package io.calque.train;

import io.calque.english.Inflector;
import io.calque.model.LinearModel;
import io.calque.model.MaskedNgrams;
import io.calque.model.MaskedWords;
import io.calque.model.ModelStore;
import io.calque.model.Models;
import io.calque.model.SentenceModels;
import io.calque.model.SentenceReader;
import io.calque.model.TierFiles;
import io.calque.segment.Segmenter;
import io.calque.signal.Signals;
import io.calque.simulate.Thesaurus;
import io.calque.statistics.ContextReader;
import io.calque.statistics.LanguageStatistics;
import io.calque.statistics.StatisticsBuilder;
import io.calque.train.text.CleanText;
import io.calque.train.text.Examples;
import io.calque.train.text.Part;
import io.calque.train.text.PlantedPhrases;
import io.calque.train.text.Spinners;
import io.calque.train.text.TrainingText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The stages of the fast tier, each on documents no earlier stage has seen. What several of them
 * read is read when the first of them asks for it: a run that keeps every stage reads no text.
 */
final class FastTier {
  private final TrainingRun run;
  private final Trainer.Options options;
  private final Signals signals = Signals.standard();
  private final Lazy<LanguageStatistics> statistics;
  private final Lazy<TrainingText> text;
  private final Lazy<Examples> examples;
  private final Lazy<SentenceReader> reader;
  private final Lazy<ModelFitting> fitting;

  FastTier(TrainingRun run, Trainer.Options options) {
    this.run = run;
    this.options = options;
    statistics =
        new Lazy<>(
            () -> LanguageStatistics.open(run.stages().work().resolve(ModelStore.STATISTICS)));
    text = new Lazy<>(() -> new TrainingText(run.data(), run.seed()));
    examples = new Lazy<>(() -> new Examples(run.data(), statistics(), run.seed()));
    reader =
        new Lazy<>(
            () ->
                SentenceReader.fast(new ContextReader(statistics()), linear(ModelStore.TOKENS))
                    .with(
                        new MaskedNgrams(
                            MaskedWords.read(file(ModelStore.MASKED_WORDS)),
                            linear(ModelStore.MASKED))));
    fitting =
        new Lazy<>(
            () -> {
              ModelFitting made = fitting(options.fitWords());
              run.report("%,d documents to fit on", made.documents());
              return made;
            });
  }

  /** Keeps or makes the language statistics. */
  void trainStatistics() throws IOException {
    stage(
        StageKind.STATISTICS,
        Map.of("statistics", options.statistics().toString()),
        this::countStatistics);
  }

  /** Keeps or makes every other file of the tier. */
  void train() throws IOException {
    Map<String, String> words = amounts(options.fitWords());
    model(StageKind.TOKENS, words, () -> fitting.get().tokens());
    stage(
        StageKind.MASKED,
        Map.of("words a file", Integer.toString(options.maskedWords())),
        this::fitMasked);
    model(StageKind.SENTENCES, words, () -> fitting.get().sentences(plainReader()));
    model(StageKind.TRANSLATION, Map.of(), () -> fitting.get().translation(plainReader()));
    stage(StageKind.CALIBRATION, amounts(Calibrator.WORDS), this::calibrate);
    stage(
        StageKind.OUTLETS,
        OutletStage.amounts(outletWords()),
        folder -> {
          Models models = ModelStore.open(run.stages().work()).load();
          outlets(outletWords()).fast(models, folder.resolve(ModelStore.OUTLETS));
          return Map.of();
        });
    stage(StageKind.LANGUAGES, Map.of(), this::fitLanguages);
    stage(
        StageKind.WORDINGS,
        WordingStage.amounts(),
        folder -> new WordingStage(run, new ContextReader(statistics())).fast(folder));
  }

  private void stage(StageKind kind, Map<String, String> amounts, Stages.Work work)
      throws IOException {
    run.stages().run(run.stage(kind, amounts, Map.of()), kind.roles(), work);
  }

  private void model(StageKind kind, Map<String, String> amounts, Supplier<LinearModel> fit)
      throws IOException {
    run.model(kind, amounts, Map.of(), fit);
  }

  private Map<String, Double> countStatistics(Path folder) throws IOException {
    Segmenter segmenter = new Segmenter();
    StatisticsBuilder builder = new StatisticsBuilder(options.statistics(), run.progress());
    new CleanText(run.data(), run.seed())
        .counted(
            document -> document.texts().forEach(one -> builder.count(segmenter.segmentText(one))));
    Thesaurus thesaurus = Thesaurus.read(run.data().resolve("lexicon/moby-thesaurus.txt.gz"));
    Inflector inflector = new Inflector();
    builder.write(
        folder.resolve(ModelStore.STATISTICS),
        words -> new ThesaurusNeighbours(thesaurus, inflector, words)::of,
        run.seed());
    return Map.of();
  }

  private Map<String, Double> fitMasked(Path folder) throws IOException {
    MaskedFitter fitter = new MaskedFitter(text(), examples(), run.seed());
    MaskedNgrams fitted = fitter.fit(text().clean(Part.TRAIN, options.maskedWords()));
    run.report("%,d sentences of masked words", fitter.size());
    fitted.model().write(folder.resolve(ModelStore.MASKED));
    fitted.words().write(folder.resolve(ModelStore.MASKED_WORDS));
    return Map.of();
  }

  private Map<String, Double> calibrate(Path folder) throws IOException {
    Calibrator calibrator =
        new Calibrator(
            statistics(),
            plainReader(),
            new SentenceModels(
                linear(TierFiles.FAST.sentences()), linear(TierFiles.FAST.translation())),
            signals);
    calibrator.run(tuned(Calibrator.WORDS), TierFiles.FAST, folder, run.progress());
    return calibrator.metrics();
  }

  private Map<String, Double> fitLanguages(Path folder) throws IOException {
    MaskedWords words = MaskedWords.read(file(ModelStore.MASKED_WORDS));
    LanguageFitter.Fitted fitted = new LanguageFitter(text(), words, run.seed()).fit();
    run.report("source languages: %s", String.join(" ", fitted.languages()));
    fitted.model().write(folder.resolve(ModelStore.LANGUAGES));
    ModelStore.write(fitted.languages(), folder.resolve(ModelStore.LANGUAGE_CODES));
    return Map.of();
  }

  /** Words of clean English taken of each file for human outlets. */
  int outletWords() {
    return options.outletWords();
  }

  /** How human outlets read, with that many words of clean English of each file. */
  OutletStage outlets(int words) {
    return new OutletStage(text(), examples(), signals, words, run.progress());
  }

  /** The tune part with that many words of clean English of each file. */
  TuneText tuned(int words) {
    return new TuneText(
        text(), examples(), spinners(), new PlantedPhrases(examples(), signals, run.seed()), words);
  }

  /** A finished model. */
  LinearModel linear(String name) {
    return LinearModel.read(file(name));
  }

  private Path file(String name) {
    return run.stages().work().resolve(name);
  }

  /** How the tier reads sentences. */
  SentenceReader plainReader() {
    return reader.get();
  }

  LanguageStatistics statistics() {
    return statistics.get();
  }

  TrainingText text() {
    return text.get();
  }

  Examples examples() {
    return examples.get();
  }

  /** The spinners that text to learn from is made with. */
  Spinners spinners() {
    return options.spinners();
  }

  /** The manners of spinners that are left out, as records tell; empty if none is. */
  Map<String, String> left() {
    return options.without().isEmpty()
        ? Map.of()
        : Map.of("without manners", String.join(" ", new TreeSet<>(options.without())));
  }

  /** What a stage learns from, as records tell: words of clean English of each file. */
  Map<String, String> amounts(int words) {
    Map<String, String> amounts = new TreeMap<>(left());
    amounts.put("words a file", Integer.toString(words));
    return amounts;
  }

  /** Fitting on that many words of clean English of each file. */
  ModelFitting fitting(int words) {
    return new ModelFitting(
        text(),
        examples(),
        statistics(),
        signals,
        text().clean(Part.TRAIN, words),
        spinners(),
        run.seed());
  }
}
