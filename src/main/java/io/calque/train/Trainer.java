package io.calque.train;

import io.calque.english.Inflector;
import io.calque.model.LinearModel;
import io.calque.model.ModelStore;
import io.calque.model.SentenceModels;
import io.calque.model.SentenceReader;
import io.calque.model.TierFiles;
import io.calque.segment.Segmenter;
import io.calque.signal.Signals;
import io.calque.simulate.SpinFamily;
import io.calque.simulate.Thesaurus;
import io.calque.statistics.LanguageStatistics;
import io.calque.statistics.StatisticsBuilder;
import io.calque.text.ProgressLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;

/**
 * Trains the models of the fast tier, each stage on documents no earlier stage has seen: language
 * statistics, token model, sentence model, then calibration, article model and false alarms.
 */
public final class Trainer {
  /**
   * How much is learnt from.
   *
   * @param fitWords words of clean English taken of each file for fitting
   * @param statistics what the language statistics keep
   */
  record Options(int fitWords, StatisticsBuilder.Options statistics) {
    static Options defaults() {
      return new Options(800_000, StatisticsBuilder.Options.defaults());
    }
  }

  private final Path data;
  private final Path out;
  private final long seed;
  private final Options options;
  private final PrintWriter progress;
  private final ProgressLog log;
  private final Signals signals = Signals.standard();

  private Trainer(Path data, Path out, long seed, Options options, PrintWriter progress) {
    this.data = data;
    this.out = out;
    this.seed = seed;
    this.options = options;
    this.progress = progress;
    this.log = new ProgressLog(progress);
  }

  /**
   * Trains into {@code out}. Language statistics, token and sentence model found there are kept, so
   * a run that was broken off goes on after its last finished stage; delete a file to have it made
   * anew.
   *
   * @param data folder of the training data
   * @param seed of splits, simulators and models; the same seed gives the same files
   * @throws io.calque.text.BadDataException if training data is missing or cut short
   */
  public static void run(Path data, Path out, long seed, PrintWriter progress) {
    run(data, out, seed, Options.defaults(), progress);
  }

  /** The same on other amounts; for tests. */
  static void run(Path data, Path out, long seed, Options options, PrintWriter progress) {
    try {
      Files.createDirectories(out);
      new Trainer(data, out, seed, options, progress).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run() throws IOException {
    Path file = out.resolve(ModelStore.STATISTICS);
    if (!Files.exists(file)) {
      countStatistics(file);
    }
    LanguageStatistics statistics = LanguageStatistics.open(file);
    TrainingText text = new TrainingText(data, seed);
    Examples examples = new Examples(data, statistics, seed);
    ModelFitting fitting =
        new ModelFitting(
            text,
            examples,
            statistics,
            signals,
            text.clean(Part.TRAIN, options.fitWords()),
            EnumSet.allOf(SpinFamily.class),
            seed);
    log.line("%,d documents to fit on", fitting.documents());
    KeptModels kept = new KeptModels(out, progress);
    LinearModel tokens = kept.get(ModelStore.TOKENS, fitting::tokens);
    SentenceReader reader = fitting.reader(tokens);
    TierFiles files = TierFiles.FAST;
    SentenceModels sentences =
        new SentenceModels(
            kept.get(files.sentences(), () -> fitting.sentences(reader)),
            kept.get(files.translation(), () -> fitting.translation(reader)));
    Calibrator calibrator = new Calibrator(statistics, reader, sentences, signals);
    calibrator.run(text, examples, Calibrator.WORDS, files, out, progress);
    new Release(data, out, seed).write(calibrator.metrics(), false);
    log.line("done");
  }

  private void countStatistics(Path file) throws IOException {
    Segmenter segmenter = new Segmenter();
    StatisticsBuilder builder = new StatisticsBuilder(options.statistics(), progress);
    new CleanText(data, seed)
        .counted(
            document ->
                document.texts().forEach(text -> builder.count(segmenter.segmentText(text))));
    Thesaurus thesaurus = Thesaurus.read(data.resolve("lexicon/moby-thesaurus.txt.gz"));
    Inflector inflector = new Inflector();
    Path part = out.resolve(ModelStore.STATISTICS + ".part");
    builder.write(part, words -> new ThesaurusNeighbours(thesaurus, inflector, words)::of, seed);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
