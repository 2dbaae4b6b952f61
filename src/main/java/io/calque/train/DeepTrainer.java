package io.calque.train;

import io.calque.encode.Encoder;
import io.calque.encode.WordPieces;
import io.calque.model.EncoderCard;
import io.calque.model.LinearModel;
import io.calque.model.Manifest;
import io.calque.model.Metrics;
import io.calque.model.ModelStore;
import io.calque.model.Models;
import io.calque.model.Outlets;
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
import io.calque.train.encoder.TaggedWindow;
import io.calque.train.text.CleanText;
import io.calque.train.text.EncoderText;
import io.calque.train.text.FitScore;
import io.calque.train.text.FitVotes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Trains the deep tier: the transformer, which stands on the language statistics alone and takes
 * longest, then the fast tier and what reads both, the fusion of token scores, sentence and
 * translation model, calibration, article model, false alarms, and the band of articles that {@code
 * auto} sends on.
 */
public final class DeepTrainer {
  /**
   * Manners of spinners that the models for measuring never see: one of everyday words, the induced
   * words, one that shares much of their dictionary, and that of sample 002.
   */
  public static final Set<String> HELD_OUT_MANNERS = Set.of("D", "F", "I", "S2");

  /** The family of replacements that those never see either. */
  public static final Set<SpinFamily> HELD_OUT = Set.of(SpinFamily.INDUCED);

  /** Folder of the models for measuring, in that of the models. */
  public static final String MEASURING = "measuring";

  /**
   * How much is learnt from.
   *
   * @param rounds in which the transformer is trained
   * @param heldOutWords words of clean English taken of each file to check it on
   * @param fitWords the same for what stands on the transformer
   * @param tuneWords the same to calibrate
   */
  record Options(List<Round> rounds, int heldOutWords, int fitWords, int tuneWords) {
    /** What the models for measuring are trained with. */
    static Options measuring(long seed) {
      return defaults(new Round(0, 10_000, 0, 1, 1, FineTuning.Options.defaults(seed)));
    }

    /** What the published models are trained with, after those for measuring. */
    static Options defaults(long seed) {
      return defaults(new Round(10_000, 20_000, 1, 2, 0.6, FineTuning.Options.defaults(seed)));
    }

    private static Options defaults(Round round) {
      return new Options(List.of(round), 1_000, 250_000, Calibrator.WORDS);
    }
  }

  /**
   * A round of training.
   *
   * @param from words of each file of clean English left to earlier ones
   * @param to words of each file after which it ends
   * @param first translations of each source document left to earlier ones
   * @param last number of the translation after which it ends
   * @param share of the windows of these that are learnt from, above 0, at most 1
   * @param tuning how the transformer is trained
   */
  record Round(int from, int to, int first, int last, double share, FineTuning.Options tuning) {}

  private final TrainingRun run;
  private final FastTier fast;
  private final Setting setting;
  private final Options options;
  private final Signals signals = Signals.standard();

  private DeepTrainer(TrainingRun run, FastTier fast, Setting setting, Options options) {
    this.run = run;
    this.fast = fast;
    this.setting = setting;
    this.options = options;
  }

  /**
   * Trains into {@code out}, after the fast tier that it stands on; stages found there are kept or
   * computed again as by {@link Trainer}. First come models for measuring, in a folder of their
   * own, that never see {@link #HELD_OUT_MANNERS}; the transformer goes on from theirs.
   *
   * @param data folder of the training data
   * @param earlier transformer in eight bits that training begins with; without one it is MiniLM
   * @param seed of splits, simulators and models
   * @param resume whether to go on from a checkpoint of the transformer
   * @throws BadDataException if training data is missing or cut short, there is a checkpoint of
   *     this training and {@code resume} was not asked for, or one of another and it was
   * @throws io.calque.model.ModelException if {@code out} has a manifest that cannot be read
   */
  public static void run(
      Path data,
      Path out,
      Optional<Path> earlier,
      long seed,
      boolean resume,
      PrintWriter progress) {
    Program program = Program.running();
    Trainer.Options all = Trainer.Options.defaults();
    Trainer.Options fewer = all.without(HELD_OUT_MANNERS);
    Path folder = out.resolve(MEASURING);
    Setting measuring = new Setting(data, folder, earlier, seed, resume, program, progress);
    Path first = encoder(measuring, Options.measuring(seed), fewer);
    encoder(
        new Setting(data, out, Optional.of(first), seed, resume, program, progress),
        Options.defaults(seed),
        all);
    run(measuring, Options.measuring(seed), fewer);
    first = folder.resolve(ModelStore.ENCODER);
    run(
        new Setting(data, out, Optional.of(first), seed, resume, program, progress),
        Options.defaults(seed),
        all);
  }

  /**
   * Where a training is done.
   *
   * @param data folder of the training data
   * @param out folder of the models
   * @param earlier transformer to begin with; without one it is MiniLM
   * @param seed of splits, simulators and models
   * @param resume whether to go on from a checkpoint of the transformer
   */
  record Setting(
      Path data,
      Path out,
      Optional<Path> earlier,
      long seed,
      boolean resume,
      Program program,
      PrintWriter progress) {}

  /** Trains the transformer of a set of models; gives where it lies until the set is finished. */
  private static Path encoder(Setting setting, Options options, Trainer.Options fastOptions) {
    DeepTrainer trainer = of(setting, options, fastOptions);
    try {
      trainer.trainEncoder();
      return trainer.run.stages().work().resolve(ModelStore.ENCODER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DeepTrainer of(Setting setting, Options options, Trainer.Options fastOptions) {
    try {
      TrainingRun run =
          new TrainingRun(
              setting.data(), setting.out(), setting.seed(), setting.program(), setting.progress());
      return new DeepTrainer(run, new FastTier(run, fastOptions), setting, options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One set of models. */
  static void run(Setting setting, Options options, Trainer.Options fastOptions) {
    DeepTrainer trainer = of(setting, options, fastOptions);
    TrainingRun run = trainer.run;
    try {
      trainer.trainEncoder();
      trainer.fast.train();
      trainer.fit();
      run.stages().metrics().forEach((name, value) -> run.report("  %s: %.4f", name, value));
      run.stages().install();
      run.report("done");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps or fits what stands on the transformer and the fast tier. */
  private void fit() throws IOException {
    Path work = run.stages().work();
    try (Encoder encoder =
        Encoder.open(work.resolve(ModelStore.ENCODER), work.resolve(ModelStore.TOKENIZER))) {
      fit(encoder);
    }
  }

  private void fit(Encoder encoder) throws IOException {
    Lazy<ModelFitting> fitting = new Lazy<>(() -> fast.fitting(options.fitWords()));
    Lazy<SentenceReader> reader =
        new Lazy<>(() -> fast.plainReader().with(encoder, fast.linear(ModelStore.FUSION)));
    Map<String, String> words = fast.amounts(options.fitWords());
    model(StageKind.FUSION, words, () -> fitting.get().fusion(fast.plainReader(), encoder));
    model(StageKind.DEEP_SENTENCES, words, () -> fitting.get().sentences(reader.get()));
    model(StageKind.DEEP_TRANSLATION, Map.of(), () -> fitting.get().translation(reader.get()));
    StageKind last = StageKind.DEEP_CALIBRATION;
    Map<String, String> held = fast.amounts(options.tuneWords());
    run.stages()
        .run(
            run.stage(last, held, Machine.scoring()),
            last.roles(),
            folder -> calibrate(reader.get(), folder));
    int outletWords = fast.outletWords();
    run.stages()
        .run(
            run.stage(StageKind.DEEP_OUTLETS, OutletStage.amounts(outletWords), Machine.scoring()),
            StageKind.DEEP_OUTLETS.roles(),
            folder -> {
              ModelStore store = ModelStore.open(run.stages().work());
              Models plain = store.load();
              Outlets plainOutlets = store.outlets(false).orElseThrow();
              try (Models deep = store.loadDeep(plain)) {
                fast.outlets(outletWords).deep(plain, plainOutlets, deep, store.autoBand(), folder);
              }
              return Map.of();
            });
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
    Models deep = calibrator.run(fast.tuned(options.tuneWords()), files, folder, run.progress());
    Models plain = ModelStore.open(run.stages().work()).load();
    AutoBandFitter band = new AutoBandFitter(plain, deep.falseAlarms(), signals);
    band.add(calibrator.held());
    ModelStore.write(band.fit(), folder.resolve(ModelStore.AUTO_BAND));
    Map<String, Double> metrics = new TreeMap<>(band.metrics().written());
    metrics.putAll(Metrics.of(calibrator.metrics()).ofTier(true).written());
    return metrics;
  }

  private void trainEncoder() throws IOException {
    fast.trainStatistics();
    StageKind kind = StageKind.ENCODER;
    Map<String, String> amounts = new TreeMap<>();
    for (int i = 0; i < options.rounds().size(); i++) {
      amounts.put("round " + (i + 1), options.rounds().get(i).toString());
    }
    amounts.put("held-out words a file", Integer.toString(options.heldOutWords()));
    EncoderTrainer.pretrained().forEach((name, sha256) -> amounts.put("from " + name, sha256));
    if (setting.earlier().isPresent()) {
      amounts.put("from earlier transformer", Manifest.digest(setting.earlier().get()));
    }
    amounts.putAll(fast.left());
    Stage stage = run.stage(kind, amounts, Machine.training());
    run.stages().run(stage, kind.roles(), folder -> trainEncoder(stage, folder));
    EncoderTrainer.dropCheckpoints(run.stages().work());
  }

  private Map<String, Double> trainEncoder(Stage stage, Path folder) throws IOException {
    Path work = run.stages().work();
    new Checkpoints(work, run.progress()).require(stage.digest(), setting.resume());
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
              fast.spinners(),
              FitScore.fit(new ContextReader(fast.statistics()), FitVotes.read(run.data())),
              pieces,
              run.seed());
      run.report("spinning and cutting sentences");
      EncoderTrainer.run(
          rounds(tagged),
          tagged.heldOut(options.heldOutWords()),
          setting.earlier(),
          work,
          stage.digest(),
          folder.resolve(ModelStore.ENCODER),
          run.progress());
    }
    return Map.of();
  }

  private List<EncoderTrainer.Round> rounds(EncoderText tagged) {
    List<EncoderTrainer.Round> rounds = new ArrayList<>();
    for (Round round : options.rounds()) {
      EncoderText.Amounts amounts =
          new EncoderText.Amounts(round.from(), round.to(), round.first(), round.last());
      rounds.add(
          new EncoderTrainer.Round(
              () -> drawn(tagged.train(amounts), round.share()), round.tuning()));
    }
    return rounds;
  }

  private List<TaggedWindow> drawn(List<TaggedWindow> windows, double share) {
    Random random = new Random(run.seed());
    return windows.stream().filter(window -> random.nextDouble() < share).toList();
  }
}
