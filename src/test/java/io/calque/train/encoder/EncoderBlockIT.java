package io.calque.train.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.Device;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.training.ParameterStore;
import ai.djl.translate.NoopTranslator;
import ai.djl.translate.TranslateException;
import io.calque.encode.Pieces;
import io.calque.encode.WordPieces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * MiniLM in our block and in ONNX Runtime. In float32: {@link MatmulPrecision#lower} holds for the
 * whole process and would change hidden states by up to a hundredth, so training restores it.
 */
class EncoderBlockIT {
  private static final String NAME = "all-minilm-l6-v2";
  private static final float AGREEMENT = 1e-4f;
  private static final int HIDDEN = EncoderShape.miniLm().hidden();

  private static final List<List<String>> SENTENCES =
      List.of(
          List.of("The", "ferry", "was", "late", "."),
          List.of("Smoke"),
          List.of(
              "\u201c",
              "Nobody",
              "told",
              "the",
              "harbourmaster",
              ",",
              "\u201d",
              "said",
              "Ms.",
              "Okonjo-Blythe",
              ",",
              "who",
              "has",
              "run",
              "the",
              "caf\u00e9",
              "since",
              "1987",
              "."));

  @TempDir private static Path folder;
  private static Path onnx = Path.of("");
  private static List<TaggedSentence> sentences = List.of();
  private static NDManager manager;
  private static EncoderBlock encoder;

  @BeforeAll
  static void load() throws IOException {
    Presence.assumePyTorch();
    onnx = Presence.copy(NAME + ".onnx", folder);
    try (WordPieces pieces = WordPieces.open(Presence.copy(NAME + "-tokenizer.json", folder))) {
      sentences = SENTENCES.stream().map(words -> tagged(pieces.of(words), words)).toList();
    }
    manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
    encoder = new EncoderBlock(EncoderShape.miniLm());
    encoder.load(new OnnxFile(NAME, Files.readAllBytes(onnx)), manager, 1);
  }

  @AfterAll
  static void close() {
    if (manager != null) {
      manager.close();
    }
  }

  @Test
  void forward_states_areThoseOfOnnxRuntime() throws Exception {
    List<float[]> together = states(sentences);
    try (ZooModel<NDList, NDList> model = reference();
        Predictor<NDList, NDList> predictor = model.newPredictor();
        NDManager arrays = NDManager.newBaseManager(Device.cpu(), "OnnxRuntime")) {
      for (int i = 0; i < sentences.size(); i++) {
        float[] expected = expected(sentences.get(i), predictor, arrays);
        float[] alone = states(List.of(sentences.get(i))).get(0);
        assertArrayEquals(expected, alone, AGREEMENT, "sentence " + i + " alone");
        assertArrayEquals(expected, together.get(i), AGREEMENT, "sentence " + i + " padded");
      }
    }
  }

  @Test
  void forward_heads_ignorePadding() {
    NDList together = forward(sentences);
    assertEquals(new Shape(3, width(sentences)), together.get(0).getShape());
    assertEquals(new Shape(3, EncoderBlock.CLASSES), together.get(1).getShape());
    for (int i = 0; i < sentences.size(); i++) {
      TaggedSentence sentence = sentences.get(i);
      NDList alone = forward(List.of(sentence));
      float[] pieces = together.get(0).get(i).toFloatArray();
      assertArrayEquals(
          alone.get(0).toFloatArray(), Arrays.copyOf(pieces, sentence.length()), AGREEMENT);
      assertArrayEquals(
          alone.get(1).toFloatArray(), together.get(1).get(i).toFloatArray(), AGREEMENT);
    }
  }

  @Test
  void getOutputShapes_areThoseOfTheOutputs() {
    Shape[] inputs = {new Shape(3, width(sentences)), new Shape(3, width(sentences))};
    assertArrayEquals(
        encoder.getOutputShapes(inputs),
        forward(sentences).stream().map(NDArray::getShape).toArray(Shape[]::new));
  }

  @Test
  void forward_moreThanPositions_isRefused() {
    NDArray ids = manager.zeros(new Shape(1, 513));
    NDList inputs = new NDList(ids, manager.ones(ids.getShape()));
    ParameterStore store = new ParameterStore(manager, false);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> encoder.forward(store, inputs, false));
    assertEquals("sentence of 513 pieces, longest is 512", e.getMessage());
  }

  private static NDList forward(List<TaggedSentence> batch) {
    return encoder.forward(
        new ParameterStore(manager, false), new Loss(batch, manager).inputs(), false);
  }

  /** The states of each sentence without those of its padding. */
  private static List<float[]> states(List<TaggedSentence> batch) {
    float[] all = forward(batch).get(2).toFloatArray();
    int row = width(batch) * HIDDEN;
    assertTrue(all.length == row * batch.size(), "numbers: " + all.length);
    return IntStream.range(0, batch.size())
        .mapToObj(i -> Arrays.copyOfRange(all, i * row, i * row + batch.get(i).length() * HIDDEN))
        .toList();
  }

  private static int width(List<TaggedSentence> batch) {
    return batch.stream().mapToInt(TaggedSentence::length).max().orElseThrow();
  }

  private static float[] expected(
      TaggedSentence sentence, Predictor<NDList, NDList> predictor, NDManager arrays)
      throws TranslateException {
    int length = sentence.length();
    long[] ids = LongStream.range(0, length).map(i -> sentence.id((int) i)).toArray();
    NDList inputs =
        new NDList(
            named(arrays, "input_ids", ids),
            named(arrays, "attention_mask", LongStream.generate(() -> 1).limit(length).toArray()),
            named(arrays, "token_type_ids", new long[length]));
    return predictor.predict(inputs).get(0).toFloatArray();
  }

  private static NDArray named(NDManager arrays, String name, long[] values) {
    NDArray array = arrays.create(values, new Shape(1, values.length));
    array.setName(name);
    return array;
  }

  private static ZooModel<NDList, NDList> reference() throws Exception {
    return Criteria.builder()
        .setTypes(NDList.class, NDList.class)
        .optEngine("OnnxRuntime")
        .optDevice(Device.cpu())
        .optModelPath(onnx)
        .optTranslator(new NoopTranslator())
        .build()
        .loadModel();
  }

  private static TaggedSentence tagged(Pieces pieces, List<String> words) {
    return new TaggedSentence(pieces, new byte[words.size()], new int[words.size()], 0);
  }
}
