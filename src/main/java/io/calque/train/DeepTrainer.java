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
import io.calque.model.Stage;
import io.calque.model.TierFiles;
import io.calque.signal.Signals;
import io.calque.simulate.SpinFamily;
import io.calque.statistics.ContextReader;
import io.calque.text.BadDataException;
import io.calque.train.encoder.EncoderTrainer;
import io.calque.train.encoder.FineTuning;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Trains the deep tier after the fast one: the transformer, the fusion of token scores, sentence
 * and translation model, calibration, article model, false alarms, and the band of articles that
 * {@code auto} sends on.
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

  private final TrainingRun run;
  private final FastTier fast;
  private final boolean resume;
  private final Options options;
  private final Signals signals = Signals.standard();

  private DeepTrainer(TrainingRun run, FastTier fast, boolean resume, Options options) {
    this.run = run;
    this.fast = fast;
    this.resume = resume;
    this.options = options;
  }

  /**
   * Trains into {@code out}, after the fast tier that it stands on; stages found there are kept or
   * computed again as by {@link Trainer}.
   *
   * @param data folder of the training data
   * @param seed of splits, simulators and models
   * @param resume whether to go on from a checkpoint of the transformer
   * @throws BadDataException if training data is missing or cut short, there is a checkpoint of
   *     this training and {@code resume} was not asked for, or one of another and it was
   * @throws io.calque.model.ModelException if {@code out} has a manifest that cannot be read
   */
  public static void run(Path data, Path out, long seed, boolean resume, PrintWriter progress) {
    Options options = Options.defaults(seed);
    run(data, out, seed, resume, options, Trainer.Options.defaults(), Program.running(), progress);
  }

  /** The same on other amounts, by another program; for tests. */
  static void run(
      Path data,
      Path out,
      long seed,
      boolean resume,
      Options options,
      Trainer.Options fastOptions,
      Program program,
      PrintWriter progress) {
    try {
      TrainingRun run = new TrainingRun(data, out, seed, program, progress);
      FastTier fast = new FastTier(run, fastOptions);
      fast.train();
      new DeepTrainer(run, fast, resume, options).train();
      run.stages().metrics().forEach((name, value) -> run.report("  %s: %.4f", name, value));
      run.stages().install();
      run.report("done");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void train() throws IOException {
    Stages stages = run.stages();
    trainEncoder();
    Path work = stages.work();
    try (Encoder encoder =
        Encoder.open(work.resolve(ModelStore.ENCODER), work.resolve(ModelStore.TOKENIZER))) {
      fit(encoder);
    }
  }

  /** Keeps or fits what stands on the transformer. */
  private void fit(Encoder encoder) throws IOException {
    Lazy<ModelFitting> fitting = new Lazy<>(() -> fast.fitting(options.fitWords()));
    Lazy<SentenceReader> reader =
        new Lazy<>(() -> fast.plainReader().with(encoder, fast.linear(ModelStore.FUSION)));
    Map<String, String> words = Map.of("words a file", Integer.toString(options.fitWords()));
    model(StageKind.FUSION, words, () -> fitting.get().fusion(fast.plainReader(), encoder));
    model(StageKind.DEEP_SENTENCES, words, () -> fitting.get().sentences(reader.get()));
    model(StageKind.DEEP_TRANSLATION, Map.of(), () -> fitting.get().translation(reader.get()));
    StageKind last = StageKind.DEEP_CALIBRATION;
    Map<String, String> held = Map.of("words a file", Integer.toString(options.tuneWords()));
    run.stages()
        .run(
            run.stage(last, held, Machine.scoring()),
            last.roles(),
            folder -> calibrate(reader.get(), folder));
    run.stages()
        .run(
            run.stage(StageKind.DEEP_WORDINGS, WordingStage.amounts(), Machine.scoring()),
            StageKind.DEEP_WORDINGS.roles(),
            folder ->
                new WordingStage(run, new ContextReader(fast.statistics())).deep(encoder, folder));
  }

  private void model(StageKind kind, Map<String, String> amounts, Supplier<LinearModel> fit)
      throws IOException {
    run.model(kind, amounts, Machine.scoring(), fit);
  }

  /** Gives what was measured meanwhile. */
  private Map<String, Double> calibrate(SentenceReader reader, Path folder) throws IOException {
    TierFiles files = TierFiles.DEEP;
    SentenceModels sentences =
        new SentenceModels(fast.linear(files.sentences()), fast.linear(files.translation()));
    Calibrator calibrator = new Calibrator(fast.statistics(), reader, sentences, signals);
    Models deep =
        calibrator.run(
            fast.text(), fast.examples(), options.tuneWords(), files, folder, run.progress());
    Models plain = ModelStore.open(run.stages().work()).load();
    AutoBandFitter band = new AutoBandFitter(plain, deep.falseAlarms(), signals);
    band.add(calibrator.held());
    ModelStore.write(band.fit(), folder.resolve(ModelStore.AUTO_BAND));
    Map<String, Double> metrics = new TreeMap<>(band.metrics().written());
    metrics.putAll(Metrics.of(calibrator.metrics()).ofTier(true).written());
    return metrics;
  }

  private void trainEncoder() throws IOException {
    StageKind kind = StageKind.ENCODER;
    Map<String, String> amounts = new TreeMap<>();
    for (int i = 0; i < options.rounds().size(); i++) {
      amounts.put("round " + (i + 1), options.rounds().get(i).toString());
    }
    amounts.put("held-out words a file", Integer.toString(options.heldOutWords()));
    EncoderTrainer.pretrained().forEach((name, sha256) -> amounts.put("from " + name, sha256));
    Stage stage = run.stage(kind, amounts, Machine.training());
    run.stages().run(stage, kind.roles(), folder -> trainEncoder(stage, folder));
    EncoderTrainer.dropCheckpoints(run.stages().work());
  }

  private Map<String, Double> trainEncoder(Stage stage, Path folder) throws IOException {
    Path work = run.stages().work();
    new Checkpoints(work, run.progress()).require(stage.digest(), resume);
    Path tokenizer = folder.resolve(ModelStore.TOKENIZER);
    EncoderTrainer.writeTokenizer(tokenizer);
    ModelStore.write(
        new EncoderCard(Manifest.digest(tokenizer)), folder.resolve(ModelStore.ENCODER_CARD));
    try (WordPieces pieces = WordPieces.open(tokenizer)) {
      EncoderText tagged =
          new EncoderText(
              new CleanText(run.data(), run.seed()),
              fast.text(),
              fast.examples(),
              pieces,
              run.seed());
      run.report("spinning and cutting sentences");
      EncoderTrainer.run(
          rounds(tagged),
          tagged.heldOut(options.heldOutWords()),
          work,
          stage.digest(),
          folder.resolve(ModelStore.ENCODER),
          run.progress());
    }
    return Map.of();
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
