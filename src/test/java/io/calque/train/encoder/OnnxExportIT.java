package io.calque.train.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import io.calque.encode.Encoded;
import io.calque.encode.Encoder;
import io.calque.encode.Pieces;
import io.calque.encode.WordPieces;
import io.calque.encode.Wordings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** MiniLM with heads of chance, served as scoring serves it. */
class OnnxExportIT {
  private static final List<String> WORDS =
      List.of("The", "minister", "hovered", "over", "the", "unwanted", "agreement", ".");
  private static final List<List<String>> TEXT =
      List.of(WORDS, List.of("Nobody", "knew", "why", "."), List.of("Smoke"));
  private static final int HIDDEN = EncoderShape.miniLm().hidden();

  @TempDir private Path folder;

  private Path tokenizer = Path.of("");

  @BeforeEach
  void copyTokenizer() throws IOException {
    tokenizer = Presence.copy(Pretrained.TOKENIZER, folder);
  }

  private List<Encoded> read(String template, Map<String, float[]> weights) throws IOException {
    try (Encoder encoder = open(template, weights)) {
      return encoder.read(TEXT);
    }
  }

  private Encoder open(String template, Map<String, float[]> weights) throws IOException {
    Path file = folder.resolve("exported.onnx");
    Files.write(file, OnnxExport.of(template, Pretrained.read(template), weights));
    assertTrue(Files.size(file) < 100_000_000);
    return Encoder.open(file, tokenizer);
  }

  /** Every number of an answer. */
  private static double[] numbers(List<Encoded> answers) {
    List<Double> numbers = new ArrayList<>();
    for (Encoded one : answers) {
      numbers.addAll(one.replaced());
      numbers.addAll(one.wordings());
      numbers.add(one.sentence().spun());
      numbers.add(one.sentence().translated());
      numbers.add(one.window().spun());
      numbers.add(one.window().translated());
    }
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double deviation(double[] numbers) {
    double mean = Arrays.stream(numbers).average().orElseThrow();
    return Math.sqrt(
        Arrays.stream(numbers).map(one -> (one - mean) * (one - mean)).average().orElseThrow());
  }

  /** Mean distance of two answers beside how far an answer's own numbers lie apart. */
  private static double distance(List<Encoded> one, List<Encoded> other) {
    double[] first = numbers(one);
    double[] second = numbers(other);
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += Math.abs(first[i] - second[i]);
    }
    return sum / first.length / deviation(first);
  }

  /** What is served is what training saw, of words, sentences and their window. */
  @Test
  void of_floats_answerAsInTraining() throws IOException {
    Presence.assumePyTorch();
    Map<String, float[]> weights = UntrainedEncoder.weights();
    List<Encoded> served = read(Pretrained.FLOATS, weights);
    List<Pieces> cut;
    try (WordPieces pieces = WordPieces.open(tokenizer)) {
      cut = TEXT.stream().map(pieces::of).toList();
    }
    TaggedWindow window = TaggedWindows.of(cut.toArray(Pieces[]::new));
    try (NDManager manager = NDManager.newBaseManager(Device.cpu(), FineTuning.ENGINE)) {
      EncoderBlock encoder = new EncoderBlock(EncoderShape.miniLm());
      encoder.load(new NamedWeights(weights), manager, 1);
      NDList inputs = new Loss(List.of(window), manager).inputs();
      NDList trained = encoder.forward(new ParameterStore(manager, false), inputs, false);
      float[] tokens = trained.get(EncoderBlock.TOKENS).toFloatArray();
      float[] sentences = trained.get(EncoderBlock.SENTENCES).toFloatArray();
      float[] whole = trained.get(EncoderBlock.WINDOWS).toFloatArray();
      int start = 1;
      for (int i = 0; i < TEXT.size(); i++) {
        Encoded one = served.get(i);
        int words = TEXT.get(i).size();
        assertEquals(words, cut.get(i).size(), "a word of several pieces");
        for (int word = 0; word < words; word++) {
          assertEquals(tokens[(start + word) * 2], one.replaced().get(word), 1e-3);
          assertEquals(tokens[(start + word) * 2 + 1], one.wordings().get(word), 1e-3);
        }
        start += words + 1;
        assertEquals(sentences[i * 2], one.sentence().spun(), 1e-3);
        assertEquals(sentences[i * 2 + 1], one.sentence().translated(), 1e-3);
        assertEquals(whole[TEXT.size() * 2], one.window().spun(), 1e-3);
        assertEquals(whole[TEXT.size() * 2 + 1], one.window().translated(), 1e-3);
      }
    }
  }

  /** Measured: 0.22. */
  @Test
  void of_eightBits_areCloseToFloats() throws IOException {
    Map<String, float[]> weights = UntrainedEncoder.weights();
    double distance = distance(read(Pretrained.FLOATS, weights), read(Pretrained.BYTES, weights));
    assertTrue(distance < 0.3, "distance " + distance);
  }

  /** A head that wants one word whatever it reads. */
  @ParameterizedTest
  @ValueSource(strings = {Pretrained.FLOATS, Pretrained.BYTES})
  void of_wordingHead_isHeldAgainstTheEmbeddings(String template) throws IOException {
    Map<String, float[]> weights = UntrainedEncoder.weights();
    int treaty = 5036;
    float[] words = Objects.requireNonNull(weights.get(EncoderBlock.WORDS));
    weights.put("wording_head.weight", new float[HIDDEN * HIDDEN]);
    weights.put(
        "wording_head.bias", Arrays.copyOfRange(words, treaty * HIDDEN, (treaty + 1) * HIDDEN));
    try (Encoder encoder = open(template, weights)) {
      List<Wordings> found = new ArrayList<>();
      encoder.wordings(WORDS, List.of(2, 6), (word, wordings) -> found.add(wordings));
      assertEquals(2, found.size());
      for (Wordings one : found) {
        assertEquals("treaty", one.likeliest(1).get(0));
        assertEquals(
            found.get(0).logLikelihood("treaty").orElseThrow(),
            one.logLikelihood("treaty").orElseThrow(),
            1e-3);
      }
    }
  }

  /** Layers that were trained are those that are served. */
  @Test
  void of_changedLayer_changesWhatIsServed() throws IOException {
    Map<String, float[]> weights = UntrainedEncoder.weights();
    List<Encoded> before = read(Pretrained.BYTES, weights);
    weights.put("encoder.layer.5.output.LayerNorm.bias", new float[HIDDEN]);
    float[] dense =
        Objects.requireNonNull(weights.get("encoder.layer.5.output.dense.weight")).clone();
    for (int i = 0; i < dense.length; i++) {
      dense[i] *= -2;
    }
    weights.put("encoder.layer.5.output.dense.weight", dense);
    List<Encoded> bytes = read(Pretrained.BYTES, weights);
    double distance = distance(read(Pretrained.FLOATS, weights), bytes);
    double moved = distance(before, bytes);
    assertTrue(moved > 3 * distance, "moved by " + moved + ", distance " + distance);
  }

  /** What is served can be trained on: its weights are read back, to within eight bits. */
  @Test
  void of_weights_areReadBackAsAnEarlierEncoder() throws IOException {
    Map<String, float[]> weights = UntrainedEncoder.weights();
    OnnxFile exported =
        new OnnxFile(
            "exported",
            OnnxExport.of(Pretrained.BYTES, Pretrained.read(Pretrained.BYTES), weights));
    Weights earlier =
        new EarlierEncoder(
            new OnnxFile(Pretrained.FLOATS, Pretrained.read(Pretrained.FLOATS)), exported, HIDDEN);
    weights.forEach(
        (name, values) -> {
          assertTrue(earlier.has(name), name);
          float[] read = earlier.floats(name);
          boolean quantised = !EncoderBlock.isHead(name) && name.endsWith("dense.weight");
          quantised |= name.contains("attention.self") && name.endsWith(EncoderBlock.WEIGHT);
          if (quantised) {
            assertArrayEquals(values, read, largest(values) / 128 + 1e-6f, name);
          } else {
            assertArrayEquals(values, read, name);
          }
        });
  }

  private static float largest(float[] values) {
    float largest = 0;
    for (float value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
