package io.calque.train.encoder;

import static java.util.Objects.requireNonNull;

import io.calque.encode.FixedPieces;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/**
 * A tiny encoder that learns a toy rule: words from {@code FIRST_REPLACED} on are replaced, each
 * for one of the first words, and a sentence with one of them is spun.
 */
final class ToyTraining {
  static final EncoderShape SHAPE = new EncoderShape(120, 16, 8, 16, 2, 2);

  /** Four passes of about 65 batches, a checkpoint every tenth. */
  static final FineTuning.Options OPTIONS = new FineTuning.Options(0.01, 64, 4, 10, 100, false, 5);

  private static final int FIRST_REPLACED = 80;
  private static final int LAST = 100;

  private ToyTraining() {}

  /** Trains in a process of its own: {@code args} are the folder, and the file for the weights. */
  public static void main(String[] args) throws IOException {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    Map<String, float[]> weights = run(OPTIONS, Path.of(args[0]), out);
    Files.writeString(Path.of(args[1]), bits(weights).toString());
  }

  static Map<String, float[]> run(FineTuning.Options options, Path folder, PrintWriter out)
      throws IOException {
    return FineTuning.run(
        SHAPE,
        ToyTraining::weight,
        sentences(400, 1),
        sentences(40, 2),
        options,
        new RoundFolder(folder, "stage"),
        out);
  }

  /** All numbers of each weight as their bits. */
  static Map<String, List<Integer>> bits(Map<String, float[]> weights) {
    Map<String, List<Integer>> bits = new LinkedHashMap<>();
    weights.forEach(
        (name, values) -> {
          List<Integer> ints = new ArrayList<>(values.length);
          for (float value : values) {
            ints.add(Float.floatToRawIntBits(value));
          }
          bits.put(name, ints);
        });
    return bits;
  }

  /** What the encoder begins with, by name. */
  static float[] weight(String name) {
    long size = requireNonNull(new EncoderBlock(SHAPE).named().get(name)).getShape().size();
    Random random = new Random(name.hashCode());
    float[] values = new float[Math.toIntExact(size)];
    float mean = name.endsWith("LayerNorm.weight") ? 1 : 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = mean + 0.3f * (float) random.nextGaussian();
    }
    return values;
  }

  static List<TaggedSentence> sentences(int count, long seed) {
    Random random = new Random(seed);
    List<TaggedSentence> sentences = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int words = 1 + random.nextInt(SHAPE.positions() - 2);
      int limit = random.nextBoolean() ? FIRST_REPLACED : LAST;
      long[] ids = LongStream.generate(() -> random.nextInt(limit)).limit(words).toArray();
      byte[] tags = new byte[words];
      int[] originals = new int[words];
      boolean spun = false;
      for (int word = 0; word < words; word++) {
        boolean replaced = ids[word] >= FIRST_REPLACED;
        tags[word] = (byte) (replaced ? 1 : 0);
        originals[word] = replaced ? (int) ids[word] - FIRST_REPLACED + 1 : 0;
        spun |= replaced;
      }
      sentences.add(new TaggedSentence(FixedPieces.words(ids), tags, originals, spun ? 1 : 0));
    }
    return sentences;
  }
}
