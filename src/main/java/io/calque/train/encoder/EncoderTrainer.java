package io.calque.train.encoder;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Fine-tunes MiniLM and writes it as it is served. */
public final class EncoderTrainer {
  private EncoderTrainer() {}

  /** Writes the tokenizer of the encoder. */
  public static void writeTokenizer(Path file) throws IOException {
    write(file, Pretrained.read(Pretrained.TOKENIZER));
  }

  /**
   * A round of training; it begins with the weights of the one before.
   *
   * @param sentences to learn from
   */
  public record Round(Supplier<List<TaggedSentence>> sentences, FineTuning.Options tuning) {}

  /**
   * Trains, or goes on with what a checkpoint in {@code work} has begun, and writes the encoder in
   * eight bits.
   *
   * @param rounds in order, at least one
   * @param heldOut sentences of other documents, to stop by
   * @param work folder for a folder a round with its checkpoints and learning curve
   * @param file ONNX model to write, whole or not at all
   * @throws io.calque.text.BadDataException if MiniLM is not on the class path or the checkpoint is
   *     of another run
   */
  public static void run(
      List<Round> rounds, List<TaggedSentence> heldOut, Path work, Path file, PrintWriter progress)
      throws IOException {
    Weights begin = new OnnxFile(Pretrained.FLOATS, Pretrained.read(Pretrained.FLOATS));
    Map<String, float[]> weights = Map.of();
    for (Round round : rounds) {
      Path folder = Files.createDirectories(work.resolve("round-" + (rounds.indexOf(round) + 1)));
      List<TaggedSentence> sentences = round.sentences().get();
      progress.printf(
          Locale.ROOT, "%,d sentences, %,d held out%n", sentences.size(), heldOut.size());
      progress.flush();
      weights =
          FineTuning.run(
              EncoderShape.miniLm(), begin, sentences, heldOut, round.tuning(), folder, progress);
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
