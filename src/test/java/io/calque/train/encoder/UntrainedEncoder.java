package io.calque.train.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** MiniLM as it is published, with heads of chance, served as a trained one is. */
public final class UntrainedEncoder {
  /** The file of the model in its folder. */
  public static final String MODEL = "encoder.onnx";

  /** The file of the tokenizer. */
  public static final String TOKENIZER = Pretrained.TOKENIZER;

  private UntrainedEncoder() {}

  /** Writes the model, in eight bits, and its tokenizer; skips the test without MiniLM. */
  public static void write(Path folder) throws IOException {
    Presence.copy(Pretrained.TOKENIZER, folder);
    Files.write(
        folder.resolve(MODEL),
        OnnxExport.of(Pretrained.BYTES, Pretrained.read(Pretrained.BYTES), weights()));
  }

  /** Writes the tokenizer alone; skips the test without it. */
  public static Path writeTokenizer(Path folder) throws IOException {
    return Presence.copy(Pretrained.TOKENIZER, folder);
  }

  /** Writes MiniLM itself, whose inputs and outputs are others; skips the test without it. */
  public static Path writeWithoutHeads(Path folder) throws IOException {
    return Presence.copy(Pretrained.BYTES, folder);
  }

  /** All weights by name; the heads are always the same. */
  static Map<String, float[]> weights() {
    OnnxFile pretrained = new OnnxFile(Pretrained.FLOATS, Pretrained.read(Pretrained.FLOATS));
    Random random = new Random(17);
    Map<String, float[]> weights = new LinkedHashMap<>();
    new EncoderBlock(EncoderShape.miniLm())
        .named()
        .forEach(
            (name, parameter) ->
                weights.put(
                    name,
                    EncoderBlock.isHead(name)
                        ? chance(random, Math.toIntExact(parameter.getShape().size()))
                        : pretrained.floats(name)));
    return weights;
  }

  private static float[] chance(Random random, int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = 0.05f * (float) random.nextGaussian();
    }
    return values;
  }
}
