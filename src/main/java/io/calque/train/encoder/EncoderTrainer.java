package io.calque.train.encoder;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** Fine-tunes MiniLM and writes it as it is served. */
public final class EncoderTrainer {
  private EncoderTrainer() {}

  /** Writes the tokenizer of the encoder. */
  public static void writeTokenizer(Path file) throws IOException {
    write(file, Pretrained.read(Pretrained.TOKENIZER));
  }

  /**
   * Trains, or goes on with what a checkpoint in {@code work} has begun, and writes the encoder in
   * eight bits.
   *
   * @param heldOut sentences of other documents, to stop by
   * @param work folder for checkpoints and the learning curve
   * @param file ONNX model to write, whole or not at all
   * @throws io.calque.text.BadDataException if MiniLM is not on the class path or the checkpoint is
   *     of another run
   */
  public static void run(
      List<TaggedSentence> sentences,
      List<TaggedSentence> heldOut,
      FineTuning.Options options,
      Path work,
      Path file,
      PrintWriter progress)
      throws IOException {
    Files.createDirectories(work);
    OnnxFile pretrained = new OnnxFile(Pretrained.FLOATS, Pretrained.read(Pretrained.FLOATS));
    Map<String, float[]> weights =
        FineTuning.run(
            EncoderShape.miniLm(), pretrained, sentences, heldOut, options, work, progress);
    write(file, OnnxExport.of(Pretrained.BYTES, Pretrained.read(Pretrained.BYTES), weights));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, bytes);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
