package io.calque.train.encoder;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import io.calque.text.BadDataException;
import io.calque.text.ProgressLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Trains an encoder's layers and heads on tagged windows. A run that is broken off goes on from its
 * last checkpoint and ends with the weights of an unbroken one, on the same kind of processor and
 * the same number of threads.
 */
public final class FineTuning {
  static final String ENGINE = "PyTorch";

  /** Heads start from nothing and learn that much faster. */
  private static final double HEAD_RATE = 5;

  /**
   * How to train.
   *
   * @param rate highest learning rate; it rises to this in the first twentieth of the updates and
   *     then falls to 0
   * @param pieces most pieces in a batch
   * @param passes over all windows
   * @param every updates between two checkpoints, which are also checks on held-out windows
   * @param patience checks without a lower loss after which training stops
   * @param embeddings whether they are trained too
   * @param seed of order and heads
   */
  public record Options(
      double rate, int pieces, int passes, int every, int patience, boolean embeddings, long seed) {
    /** What the published model was trained with. */
    public static Options defaults(long seed) {
      return new Options(1.5e-4, 1024, 1, 200, 5, false, seed);
    }

    /** The same at another highest learning rate. */
    public Options at(double otherRate) {
      return new Options(otherRate, pieces, passes, every, patience, embeddings, seed);
    }
  }

  private final EncoderBlock encoder;
  private final NDManager manager;
  private final Options options;
  private final String run;
  private final String stage;
  private final Path checkpoint;
  private final Path kept;
  private final LearningCurve curve;
  private final ProgressLog log;
  private final Map<String, NDArray> trained = new LinkedHashMap<>();
  private final AdamW optimizer;
  private int step;
  private double best = Double.MAX_VALUE;
  private int worse;

  private FineTuning(
      EncoderBlock encoder,
      NDManager manager,
      Options options,
      int windows,
      RoundFolder folder,
      ProgressLog log) {
    this.encoder = encoder;
    this.manager = manager;
    this.options = options;
    this.log = log;
    run = options + ", " + windows + " windows";
    checkpoint = folder.checkpoint();
    kept = folder.kept();
    stage = folder.stage();
    curve = new LearningCurve(folder.curve());
    encoder
        .named()
        .forEach(
            (name, parameter) -> {
              if (options.embeddings() || !EncoderBlock.isEmbedding(name)) {
                parameter.getArray().setRequiresGradient(true);
                trained.put(name, parameter.getArray());
              }
            });
    optimizer = new AdamW(trained, manager);
  }

  /**
   * Trains, or goes on with what a checkpoint in {@code folder} has begun.
   *
   * @param weights pretrained ones
   * @param windows to learn from
   * @param heldOut windows of other documents
   * @param folder for the learning curve, the last checkpoint and the best weights
   * @param progress told how it goes, a line for each check
   * @return all weights by name, as they were when held-out windows cost least
   * @throws IllegalArgumentException if there are no windows to learn from or to check on
   * @throws BadDataException if the checkpoint is of another run or damaged, or the weights do not
   *     fit the shape
   * @throws ArithmeticException if the loss is no longer a number
   */
  static Map<String, float[]> run(
      EncoderShape shape,
      Weights weights,
      List<TaggedWindow> windows,
      List<TaggedWindow> heldOut,
      Options options,
      RoundFolder folder,
      PrintWriter progress)
      throws IOException {
    if (windows.isEmpty() || heldOut.isEmpty()) {
      throw new IllegalArgumentException(
          "windows: " + windows.size() + ", heldOut: " + heldOut.size());
    }
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), ENGINE)) {
      EncoderBlock encoder = new EncoderBlock(shape);
      encoder.load(weights, manager, options.seed());
      FineTuning run =
          new FineTuning(
              encoder, manager, options, windows.size(), folder, new ProgressLog(progress));
      boolean lowered = MatmulPrecision.lower();
      run.log.line(
          "%s; matrices are multiplied in %s",
          run.run, lowered ? "bfloat16 where the processor can" : "float32");
      try {
        run.train(windows, Batches.sorted(heldOut, options.pieces()));
      } finally {
        MatmulPrecision.restore();
      }
      Map<String, float[]> trained = new LinkedHashMap<>();
      encoder.named().forEach((name, one) -> trained.put(name, one.getArray().toFloatArray()));
      return trained;
    }
  }

  private void train(List<TaggedWindow> windows, List<List<TaggedWindow>> heldOut)
      throws IOException {
    if (Files.exists(checkpoint)) {
      goOn();
    }
    List<List<TaggedWindow>> batches = Batches.shuffled(windows, options.pieces(), options.seed());
    int perPass = batches.size();
    LearningRate rate = new LearningRate(options.rate(), perPass * options.passes());
    Pace pace = new Pace(rate.steps() - step);
    int dealt = 0;
    double lossSum = 0;
    int lossCount = 0;
    while (step < rate.steps() && worse < options.patience()) {
      int pass = step / perPass;
      if (pass != dealt) {
        batches = Batches.shuffled(windows, options.pieces(), options.seed() + pass);
        dealt = pass;
      }
      List<TaggedWindow> batch = batches.get(step % perPass);
      step++;
      lossSum += update(batch, rate.at(step));
      lossCount++;
      pace.add(batch);
      if (step % options.every() == 0 || step == rate.steps()) {
        check(heldOut, lossSum / lossCount, pace);
        lossSum = 0;
        lossCount = 0;
        Checkpoint.write(checkpoint, progress(), states());
      }
    }
    Checkpoint.read(kept, name(), List.of(trained));
    log.line("best held-out loss %.4f", best);
  }

  private void goOn() throws IOException {
    Checkpoint.Progress found = Checkpoint.read(checkpoint, name(), states());
    step = found.step();
    best = found.best();
    worse = found.worse();
    curve.goOn(step);
    log.line("going on after update %,d", step);
  }

  /** Gives the loss before the update. */
  private float update(List<TaggedWindow> batch, double rate) {
    try (NDManager arrays = manager.newSubManager();
        NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      Loss loss = new Loss(batch, arrays);
      float value;
      try (GradientCollector collector = Engine.getEngine(ENGINE).newGradientCollector()) {
        ParameterStore store = new ParameterStore(manager, false);
        NDArray cost = loss.of(encoder.forward(store, loss.inputs(), true), encoder.embeddings());
        collector.backward(cost);
        value = cost.getFloat();
      }
      trained.forEach(
          (name, weight) -> {
            NDArray gradient = weight.getGradient();
            double own = EncoderBlock.isHead(name) ? rate * HEAD_RATE : rate;
            optimizer.update(name, weight, gradient, own, step);
            gradient.muli(0);
          });
      return value;
    }
  }

  private void check(List<List<TaggedWindow>> heldOut, double loss, Pace pace) throws IOException {
    if (!Double.isFinite(loss)) {
      throw new ArithmeticException("update " + step + ": the loss is " + loss);
    }
    String speed = pace.toString();
    HeldOut measured = HeldOut.measure(encoder, heldOut, manager);
    log.line("update %,d: loss %.4f, held out: %s; %s", step, loss, measured, speed);
    curve.add(step, pace.windows(), loss, measured);
    if (measured.loss() < best) {
      best = measured.loss();
      worse = 0;
      Checkpoint.write(kept, progress(), List.of(trained));
    } else {
      worse++;
    }
  }

  /** What its checkpoints are of. */
  private String name() {
    return Checkpoint.name(stage, run);
  }

  private Checkpoint.Progress progress() {
    return new Checkpoint.Progress(name(), step, best, worse);
  }

  /** What a run needs to go on as if it had not been broken off. */
  private List<Map<String, NDArray>> states() {
    return List.of(trained, optimizer.first(), optimizer.second());
  }
}
