package io.calque.train.encoder;

import ai.djl.engine.Engine;
import io.calque.text.Sha256;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Fine-tunes MiniLM and writes it as it is served. */
public final class EncoderTrainer {
  private static final String ROUND = "round-";

  private EncoderTrainer() {}

  /** SHA-256 of what training starts from, by name. */
  public static Map<String, String> pretrained() {
    Map<String, String> digests = new TreeMap<>();
    for (String name : List.of(Pretrained.FLOATS, Pretrained.BYTES, Pretrained.TOKENIZER)) {
      byte[] bytes = Pretrained.read(name);
      digests.put(name, new Sha256().add(bytes, bytes.length).hex());
    }
    return digests;
  }

  /**
   * What of this machine decides the sums of training: the version of PyTorch, and the number of
   * threads among which it deals them.
   */
  public static Map<String, String> environment() {
    String threads =
        Optional.ofNullable(System.getProperty("ai.djl.pytorch.num_threads"))
            .or(() -> Optional.ofNullable(System.getenv("OMP_NUM_THREADS")))
            .orElseGet(() -> Integer.toString(Runtime.getRuntime().availableProcessors()));
    return Map.of("PyTorch", Engine.getEngine(FineTuning.ENGINE).getVersion(), "threads", threads);
  }

  /**
   * Folders of rounds.
   *
   * @param work folder of a run, which may be going on, broken off or finished
   */
  public static List<Path> rounds(Path work) throws IOException {
    try (Stream<Path> folders = Files.list(work)) {
      return folders
          .filter(Files::isDirectory)
          .filter(folder -> String.valueOf(folder.getFileName()).startsWith(ROUND))
          .sorted()
          .toList();
    }
  }

  /**
   * The stage record that a round's checkpoint is of; empty if the round has none.
   *
   * @throws io.calque.text.BadDataException if the checkpoint is damaged
   */
  public static Optional<String> stage(Path round) throws IOException {
    Path checkpoint = new RoundFolder(round, "").checkpoint();
    return Files.exists(checkpoint) ? Optional.of(Checkpoint.stage(checkpoint)) : Optional.empty();
  }

  /** Drops what a finished run no longer needs; the learning curves stay. */
  public static void dropCheckpoints(Path work) throws IOException {
    for (Path round : rounds(work)) {
      RoundFolder folder = new RoundFolder(round, "");
      Files.deleteIfExists(folder.checkpoint());
      Files.deleteIfExists(folder.kept());
    }
  }

  /** Writes the tokenizer of the encoder. */
  public static void writeTokenizer(Path file) throws IOException {
    write(file, Pretrained.read(Pretrained.TOKENIZER));
  }

  /**
   * A round of training; it begins with the weights of the one before.
   *
   * @param windows to learn from
   */
  public record Round(Supplier<List<TaggedWindow>> windows, FineTuning.Options tuning) {}

  /**
   * Trains, or goes on with what a checkpoint in {@code work} has begun, and writes the encoder in
   * eight bits.
   *
   * @param rounds in order, at least one
   * @param heldOut windows of other documents, to stop by
   * @param earlier encoder in eight bits to begin with; without one it is MiniLM
   * @param work folder for a folder a round with its checkpoints and learning curve
   * @param stage digest of the record of the training stage, which checkpoints must be of
   * @param file ONNX model to write, whole or not at all
   * @throws io.calque.text.BadDataException if MiniLM is not on the class path or the checkpoint is
   *     of another run
   */
  public static void run(
      List<Round> rounds,
      List<TaggedWindow> heldOut,
      Optional<Path> earlier,
      Path work,
      String stage,
      Path file,
      PrintWriter progress)
      throws IOException {
    Weights begin = new OnnxFile(Pretrained.FLOATS, Pretrained.read(Pretrained.FLOATS));
    if (earlier.isPresent()) {
      String name = earlier.get().toString();
      begin =
          new EarlierEncoder(
              begin,
              new OnnxFile(name, Files.readAllBytes(earlier.get())),
              EncoderShape.miniLm().hidden());
    }
    Map<String, float[]> weights = Map.of();
    for (Round round : rounds) {
      Path folder = Files.createDirectories(work.resolve(ROUND + (rounds.indexOf(round) + 1)));
      List<TaggedWindow> windows = round.windows().get();
      progress.printf(Locale.ROOT, "%,d windows, %,d held out%n", windows.size(), heldOut.size());
      progress.flush();
      weights =
          FineTuning.run(
              EncoderShape.miniLm(),
              begin,
              windows,
              heldOut,
              round.tuning(),
              new RoundFolder(folder, stage),
              progress);
      begin = new NamedWeights(weights);
    }
    write(file, OnnxExport.of(Pretrained.BYTES, Pretrained.read(Pretrained.BYTES), weights));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, bytes);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
