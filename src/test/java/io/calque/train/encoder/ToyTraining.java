package io.calque.train.encoder;

import static java.util.Objects.requireNonNull;

import io.calque.encode.FixedPieces;
import io.calque.encode.PieceWindow;
import io.calque.encode.PieceWindow.Part;
import io.calque.train.encoder.TaggedWindow.Labels;
import io.calque.train.encoder.TaggedWindow.Tags;
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
import java.util.stream.Stream;

/**
 * A tiny encoder that learns a toy rule: words from {@code FIRST_REPLACED} on are replaced, each
 * for one of the first words, and a sentence with one of them is spun; words from {@code
 * FIRST_WORDING} on are a machine's, and a sentence with one of them is translated. A window is
 * what one of its sentences is.
 */
final class ToyTraining {
  static final EncoderShape SHAPE = new EncoderShape(120, 24, 8, 16, 2, 2);

  /** Four passes of about 130 batches, a checkpoint every tenth. */
  static final FineTuning.Options OPTIONS = new FineTuning.Options(0.01, 64, 4, 10, 100, false, 5);

  private static final int FIRST_WORDING = 60;
  private static final int FIRST_REPLACED = 80;
  private static final int LAST = 100;
  private static final int MOST_SENTENCES = 3;

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
        windows(400, 1),
        windows(80, 2),
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

  static List<TaggedWindow> windows(int count, long seed) {
    Random random = new Random(seed);
    return Stream.generate(() -> window(random)).limit(count).toList();
  }

  private static TaggedWindow window(Random random) {
    int sentences = 1 + random.nextInt(MOST_SENTENCES);
    int longest = (SHAPE.positions() - 1) / sentences - 1;
    List<Part> parts = new ArrayList<>();
    List<Tags> tags = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      long[] ids = words(random, 1 + random.nextInt(longest));
      parts.add(new Part(i, FixedPieces.words(ids), 0, ids.length));
      tags.add(tags(ids));
    }
    Labels whole =
        new Labels(
            tags.stream().mapToInt(one -> one.labels().spun()).max().orElseThrow(),
            tags.stream().mapToInt(one -> one.labels().translated()).max().orElseThrow());
    return new TaggedWindow(new PieceWindow(parts), tags, whole);
  }

  /** A plain sentence, a translated one or a spun one. */
  private static long[] words(Random random, int count) {
    int kind = random.nextInt(3);
    return LongStream.generate(
            () -> {
              boolean odd = kind > 0 && random.nextInt(3) == 0;
              int from = kind == 1 ? FIRST_WORDING : FIRST_REPLACED;
              return odd
                  ? from + random.nextInt(LAST - FIRST_REPLACED)
                  : random.nextInt(FIRST_WORDING);
            })
        .limit(count)
        .toArray();
  }

  private static Tags tags(long[] ids) {
    byte[] replaced = new byte[ids.length];
    byte[] wordings = new byte[ids.length];
    int[] originals = new int[ids.length];
    int spun = 0;
    int translated = 0;
    for (int word = 0; word < ids.length; word++) {
      if (ids[word] >= FIRST_REPLACED) {
        replaced[word] = 1;
        originals[word] = (int) ids[word] - FIRST_REPLACED + 1;
        spun = 1;
      } else if (ids[word] >= FIRST_WORDING) {
        wordings[word] = 1;
        translated = 1;
      }
    }
    return new Tags(replaced, wordings, originals, new Labels(spun, translated));
  }
}
