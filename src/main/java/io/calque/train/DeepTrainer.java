package io.calque.train;

import io.calque.encode.Encoder;
import io.calque.encode.WordPieces;
import io.calque.model.EncoderCard;
import io.calque.model.LinearModel;
import io.calque.model.Manifest;
import io.calque.model.Metrics;
import io.calque.model.ModelStore;
import io.calque.model.Models;
import io.calque.model.SentenceModels;
import io.calque.model.SentenceReader;
import io.calque.model.TierFiles;
import io.calque.signal.Signals;
import io.calque.simulate.SpinFamily;
import io.calque.statistics.LanguageStatistics;
import io.calque.text.BadDataException;
import io.calque.text.ProgressLog;
import io.calque.train.encoder.EncoderTrainer;
import io.calque.train.encoder.FineTuning;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Trains the deep tier beside a trained fast tier: the transformer, the fusion of token scores,
 * sentence and translation model, calibration, article model, false alarms, and the band of
 * articles that {@code auto} sends on.
 */
public final class DeepTrainer {
  /** Families of simulated spinners that the transformer never saw. */
  public static final Set<SpinFamily> HELD_OUT = Set.copyOf(EncoderText.HELD_OUT);

  /**
   * How much is learnt from.
   *
   * @param rounds in which the transformer is trained
   * @param heldOutWords words of clean English taken of each file to check it on
   * @param fitWords the same for what stands on the transformer
   * @param tuneWords the same to calibrate
   */
  record Options(List<Round> rounds, int heldOutWords, int fitWords, int tuneWords) {
    /** What the published models were trained with. */
    static Options defaults(long seed) {
      FineTuning.Options tuning = FineTuning.Options.defaults(seed);
      return new Options(
          List.of(new Round(300_000, 1, tuning), new Round(800_000, 1, tuning.at(1e-4))),
          1_000,
          250_000,
          Calibrator.WORDS);
    }
  }

  /**
   * A round of training, on clean English that earlier ones left.
   *
   * @param words of clean English taken of each file
   * @param labelled how often the labelled files are read
   * @param tuning how the transformer is trained
   */
  record Round(int words, int labelled, FineTuning.Options tuning) {}

  private static final String WORK = "training";

  private final Path data;
  private final Path out;
  private final long seed;
  private final boolean resume;
  private final Options options;
  private final PrintWriter progress;
  private final ProgressLog log;
  private final Signals signals = Signals.standard();

  private DeepTrainer(
      Path data, Path out, long seed, boolean resume, Options options, PrintWriter progress) {
    this.data = data;
    this.out = out;
    this.seed = seed;
    this.resume = resume;
    this.options = options;
    this.progress = progress;
    this.log = new ProgressLog(progress);
  }

  /**
   * Trains into {@code out}, which holds a fast tier. A transformer and models found there are
   * kept, as by {@link Trainer}.
   *
   * @param data folder of the training data
   * @param seed of splits, simulators and models; that of the fast tier
   * @param resume whether to go on from a checkpoint of the transformer
   * @throws BadDataException if training data is missing or cut short, there is a checkpoint and
   *     {@code resume} was not asked for, or models found were fitted on another fast tier or
   *     transformer
   * @throws io.calque.model.ModelException if there is no fast tier
   */
  public static void run(Path data, Path out, long seed, boolean resume, PrintWriter progress) {
    run(data, out, seed, resume, Options.defaults(seed), progress);
  }

  /** The same on other amounts; for tests. */
  static void run(
      Path data, Path out, long seed, boolean resume, Options options, PrintWriter progress) {
    try {
      new DeepTrainer(data, out, seed, resume, options, progress).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run() throws IOException {
    ModelStore store = ModelStore.open(out);
    if (store.manifest().seed() != seed) {
      throw new BadDataException(
          out.toString(), "", "trained with seed " + store.manifest().seed() + ", not " + seed);
    }
    Models fast = store.load();
    LanguageStatistics statistics = LanguageStatistics.open(out.resolve(ModelStore.STATISTICS));
    TrainingText text = new TrainingText(data, seed);
    Examples examples = new Examples(data, statistics, seed);
    if (!Files.exists(out.resolve(ModelStore.ENCODER))) {
      trainEncoder(text, examples);
    }
    FittedOn.require(out, out.resolve(WORK), store.manifest());
    Map<String, Double> metrics = new TreeMap<>(store.manifest().metrics());
    try (Encoder encoder =
        Encoder.open(out.resolve(ModelStore.ENCODER), out.resolve(ModelStore.TOKENIZER))) {
      metrics.putAll(fit(fast, statistics, text, examples, encoder));
    }
    metrics.forEach((name, value) -> log.line("  %s: %.4f", name, value));
    new Release(data, out, seed).write(metrics, true);
    log.line("done");
  }

  /** Fits what stands on the transformer; gives what was measured meanwhile. */
  private Map<String, Double> fit(
      Models fast,
      LanguageStatistics statistics,
      TrainingText text,
      Examples examples,
      Encoder encoder)
      throws IOException {
    List<TrainingDocument> clean = text.clean(Part.TRAIN, options.fitWords());
    Set<SpinFamily> families = EnumSet.allOf(SpinFamily.class);
    ModelFitting fitting =
        new ModelFitting(text, examples, statistics, signals, clean, families, seed);
    KeptModels kept = new KeptModels(out, progress);
    SentenceReader plain = fitting.reader(LinearModel.read(out.resolve(ModelStore.TOKENS)));
    SentenceReader reader =
        plain.with(encoder, kept.get(ModelStore.FUSION, () -> fitting.fusion(plain, encoder)));
    TierFiles files = TierFiles.DEEP;
    SentenceModels sentences =
        new SentenceModels(
            kept.get(files.sentences(), () -> fitting.sentences(reader)),
            kept.get(files.translation(), () -> fitting.translation(reader)));
    Calibrator calibrator = new Calibrator(statistics, reader, sentences, signals);
    Models deep = calibrator.run(text, examples, options.tuneWords(), files, out, progress);
    AutoBandFitter band = new AutoBandFitter(fast, deep.falseAlarms(), signals);
    band.add(calibrator.held());
    ModelStore.write(band.fit(), out.resolve(ModelStore.AUTO_BAND));
    Map<String, Double> metrics = new TreeMap<>(band.metrics().written());
    metrics.putAll(Metrics.of(calibrator.metrics()).ofTier(true).written());
    return metrics;
  }

  private void trainEncoder(TrainingText text, Examples examples) throws IOException {
    Path work = out.resolve(WORK);
    if (Files.exists(work) && !resume) {
      throw new BadDataException(
          work.toString(), "", "a run was broken off here; --resume goes on with it");
    }
    Path tokenizer = out.resolve(ModelStore.TOKENIZER);
    EncoderTrainer.writeTokenizer(tokenizer);
    ModelStore.write(
        new EncoderCard(Manifest.digest(tokenizer)), out.resolve(ModelStore.ENCODER_CARD));
    try (WordPieces pieces = WordPieces.open(tokenizer)) {
      EncoderText tagged = new EncoderText(new CleanText(data, seed), text, examples, pieces, seed);
      log.line("spinning and cutting sentences");
      EncoderTrainer.run(
          rounds(tagged),
          tagged.heldOut(options.heldOutWords()),
          work,
          out.resolve(ModelStore.ENCODER),
          progress);
    }
  }

  private List<EncoderTrainer.Round> rounds(EncoderText tagged) {
    List<EncoderTrainer.Round> rounds = new ArrayList<>();
    int next = 0;
    for (Round round : options.rounds()) {
      int from = next;
      next += round.words();
      int to = next;
      rounds.add(
          new EncoderTrainer.Round(() -> tagged.train(from, to, round.labelled()), round.tuning()));
    }
    return rounds;
  }
}
