package io.calque.train;

import io.calque.corpus.Inflector;
import io.calque.corpus.SpinFamily;
import io.calque.corpus.Thesaurus;
import io.calque.model.LinearModel;
import io.calque.model.ModelStore;
import io.calque.segment.Segmenter;
import io.calque.signal.ContextReader;
import io.calque.signal.LanguageStatistics;
import io.calque.signal.Signals;
import io.calque.text.Label;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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
  private final Signals signals = Signals.standard();

  private Trainer(Path data, Path out, long seed, Options options, PrintWriter progress) {
    this.data = data;
    this.out = out;
    this.seed = seed;
    this.options = options;
    this.progress = progress;
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
    List<TrainingDocument> clean = text.clean(Part.TRAIN, options.fitWords());
    List<TrainingDocument> hard = text.hard(Part.TRAIN);
    report("%,d clean and %,d hard documents to fit on", clean.size(), hard.size());
    LinearModel tokens = fitTokens(statistics, text, examples, clean, hard);
    LinearModel sentences = fitSentences(statistics, tokens, text, examples, clean, hard);
    Calibrator calibrator = new Calibrator(statistics, tokens, sentences, signals);
    calibrator.run(text, examples, out, progress);
    new Release(data, out, seed).write(calibrator.metrics());
    report("done");
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

  private LinearModel fitTokens(
      LanguageStatistics statistics,
      TrainingText text,
      Examples examples,
      List<TrainingDocument> clean,
      List<TrainingDocument> hard)
      throws IOException {
    if (Files.exists(out.resolve(ModelStore.TOKENS))) {
      return LinearModel.read(out.resolve(ModelStore.TOKENS));
    }
    TokenFitter fitter = new TokenFitter(new ContextReader(statistics), seed);
    for (TrainingDocument document : clean) {
      if (text.isFirstHalf(document)) {
        fitter.add(examples.plain(document, Label.ORIGINAL));
        fitter.add(examples.spun(document, families(document)));
      }
    }
    for (TrainingDocument document : hard) {
      if (text.isFirstHalf(document)) {
        fitter.add(examples.plain(document, Label.ORIGINAL));
      }
    }
    report("token model: fitting on %,d words", fitter.size());
    return saved(fitter.fit(), ModelStore.TOKENS);
  }

  private LinearModel fitSentences(
      LanguageStatistics statistics,
      LinearModel tokens,
      TrainingText text,
      Examples examples,
      List<TrainingDocument> clean,
      List<TrainingDocument> hard)
      throws IOException {
    if (Files.exists(out.resolve(ModelStore.SENTENCES))) {
      return LinearModel.read(out.resolve(ModelStore.SENTENCES));
    }
    List<LabelledDocument> documents = new ArrayList<>();
    for (TrainingDocument document : clean) {
      if (!text.isFirstHalf(document)) {
        documents.add(examples.plain(document, Label.ORIGINAL));
        documents.add(examples.spun(document, families(document)));
        if (text.isRoundTripped(document)) {
          documents.add(examples.roundTrip(document));
        }
      }
    }
    for (TrainingDocument document : hard) {
      if (!text.isFirstHalf(document)) {
        documents.add(examples.plain(document, Label.ORIGINAL));
      }
    }
    text.human(Part.TRAIN).forEach(one -> documents.add(examples.plain(one, Label.ORIGINAL)));
    text.damaged(Part.TRAIN).forEach(one -> documents.add(examples.plain(one, Label.TRANSLATED)));
    SentenceFitter fitter = new SentenceFitter(new ContextReader(statistics), tokens, signals);
    fitter.add(documents);
    report("sentence model: fitting on %,d sentences", fitter.size());
    return saved(fitter.fit(), ModelStore.SENTENCES);
  }

  /** A random spinner's families; every spinner has a thesaurus or a list. */
  private static Set<SpinFamily> families(TrainingDocument document) {
    int bits = document.id().hashCode() >>> 3;
    Set<SpinFamily> families = EnumSet.noneOf(SpinFamily.class);
    for (SpinFamily family : SpinFamily.values()) {
      if ((bits & 3) != 0) {
        families.add(family);
      }
      bits >>>= 2;
    }
    families.add((bits & 1) == 0 ? SpinFamily.THESAURUS : SpinFamily.PHRASE);
    return families;
  }

  /** Saves the model, whole or not at all, and gives what a reader of the file will see. */
  private LinearModel saved(LinearModel model, String name) throws IOException {
    Path part = out.resolve(name + ".part");
    model.write(part);
    Path file = Files.move(part, out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    report("%s: %,d bytes", name, Files.size(file));
    return LinearModel.read(file);
  }

  private void report(String format, Object... values) {
    progress.printf(Locale.ROOT, format + "%n", values);
    progress.flush();
  }
}
