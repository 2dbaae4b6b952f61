package io.calque.train.encoder;

import static java.util.Objects.requireNonNull;
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
  private static List<TaggedWindow> windows = List.of();
  private static NDManager manager;
  private static EncoderBlock encoder;

  @BeforeAll
  static void load() throws IOException {
    Presence.assumePyTorch();
    onnx = Presence.copy(NAME + ".onnx", folder);
    try (WordPieces pieces = WordPieces.open(Presence.copy(NAME + "-tokenizer.json", folder))) {
      List<Pieces> cut = SENTENCES.stream().map(pieces::of).toList();
      windows =
          List.of(
              TaggedWindows.of(cut.get(0), cut.get(1), cut.get(2)),
              TaggedWindows.of(cut.get(1)),
              TaggedWindows.of(cut.get(2), cut.get(0)));
    }
    manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
    encoder = new EncoderBlock(EncoderShape.miniLm());
    OnnxFile pretrained = new OnnxFile(NAME, Files.readAllBytes(onnx));
    encoder.load(new TellingStates(pretrained), manager, 1);
  }

  /** A head for wordings that gives the states as they are, and others of chance. */
  private record TellingStates(Weights pretrained) implements Weights {
    @Override
    public float[] floats(String weight) {
      if (!has(weight) || !weight.startsWith(EncoderBlock.WORDING_HEAD)) {
        return pretrained.floats(weight);
      }
      float[] values = new float[weight.endsWith(EncoderBlock.BIAS) ? HIDDEN : HIDDEN * HIDDEN];
      for (int i = 0; i < HIDDEN && values.length > HIDDEN; i++) {
        values[i * HIDDEN + i] = 1;
      }
      return values;
    }

    @Override
    public boolean has(String weight) {
      return pretrained.has(weight) || weight.startsWith(EncoderBlock.WORDING_HEAD);
    }
  }

  @AfterAll
  static void close() {
    if (manager != null) {
      manager.close();
    }
  }

  @Test
  void forward_states_areThoseOfOnnxRuntime() throws Exception {
    List<float[]> together = states(windows);
    try (ZooModel<NDList, NDList> model = reference();
        Predictor<NDList, NDList> predictor = model.newPredictor();
        NDManager arrays = NDManager.newBaseManager(Device.cpu(), "OnnxRuntime")) {
      for (int i = 0; i < windows.size(); i++) {
        float[] expected = expected(windows.get(i), predictor, arrays);
        float[] alone = states(List.of(windows.get(i))).get(0);
        assertArrayEquals(expected, alone, AGREEMENT, "window " + i + " alone");
        assertArrayEquals(expected, together.get(i), AGREEMENT, "window " + i + " padded");
      }
    }
  }

  @Test
  void forward_heads_ignorePadding() {
    NDList together = forward(windows);
    int questions = EncoderBlock.QUESTIONS;
    assertEquals(new Shape(3, width(windows), questions), together.get(0).getShape());
    assertEquals(new Shape(3, 4, questions), together.get(EncoderBlock.SENTENCES).getShape());
    assertEquals(new Shape(3, 4, questions), together.get(EncoderBlock.WINDOWS).getShape());
    for (int i = 0; i < windows.size(); i++) {
      NDList alone = forward(List.of(windows.get(i)));
      for (int head = 0; head < alone.size(); head++) {
        float[] expected = alone.get(head).toFloatArray();
        float[] padded = together.get(head).get(i).toFloatArray();
        assertArrayEquals(
            expected, Arrays.copyOf(padded, expected.length), AGREEMENT, "head " + head);
      }
    }
  }

  /** The heads of texts read the mean of the states of a part, and of the window. */
  @Test
  void forward_texts_areReadAtTheMeanOfTheirStates() {
    TaggedWindow window = windows.get(2);
    NDList outputs = forward(List.of(window));
    NDArray states = outputs.get(EncoderBlock.WORDINGS).get(0);
    int end = TaggedWindows.rows(window).indexOf(1);
    NDArray first = states.get("1:" + end).mean(new int[] {0}, true);
    NDArray whole = states.mean(new int[] {0}, true);
    assertArrayEquals(
        linear(first, EncoderBlock.SENTENCE_HEAD),
        outputs.get(EncoderBlock.SENTENCES).get(0).get(0).toFloatArray(),
        AGREEMENT);
    assertArrayEquals(
        linear(whole, EncoderBlock.WINDOW_HEAD),
        outputs.get(EncoderBlock.WINDOWS).get(0).get(2).toFloatArray(),
        AGREEMENT);
  }

  private static float[] linear(NDArray state, String head) {
    NDArray weight = requireNonNull(encoder.named().get(head + EncoderBlock.WEIGHT)).getArray();
    NDArray bias = requireNonNull(encoder.named().get(head + EncoderBlock.BIAS)).getArray();
    return state.matMul(weight).add(bias).toFloatArray();
  }

  @Test
  void getOutputShapes_areThoseOfTheOutputs() {
    Shape[] inputs =
        new Loss(windows, manager).inputs().stream().map(NDArray::getShape).toArray(Shape[]::new);
    assertArrayEquals(
        encoder.getOutputShapes(inputs),
        forward(windows).stream().map(NDArray::getShape).toArray(Shape[]::new));
  }

  @Test
  void forward_moreThanPositions_isRefused() {
    NDArray ids = manager.zeros(new Shape(1, 513));
    NDList inputs =
        new NDList(ids, manager.ones(ids.getShape()), manager.ones(new Shape(1, 1, 513)));
    ParameterStore store = new ParameterStore(manager, false);
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> encoder.forward(store, inputs, false));
    assertEquals("window of 513 pieces, longest is 512", e.getMessage());
  }

  private static NDList forward(List<TaggedWindow> batch) {
    return encoder.forward(
        new ParameterStore(manager, false), new Loss(batch, manager).inputs(), false);
  }

  /** The states of each window without those of its padding. */
  private static List<float[]> states(List<TaggedWindow> batch) {
    float[] all = forward(batch).get(EncoderBlock.WORDINGS).toFloatArray();
    int row = width(batch) * HIDDEN;
    assertTrue(all.length == row * batch.size(), "numbers: " + all.length);
    return IntStream.range(0, batch.size())
        .mapToObj(i -> Arrays.copyOfRange(all, i * row, i * row + batch.get(i).length() * HIDDEN))
        .toList();
  }

  private static int width(List<TaggedWindow> batch) {
    return batch.stream().mapToInt(TaggedWindow::length).max().orElseThrow();
  }

  private static float[] expected(
      TaggedWindow window, Predictor<NDList, NDList> predictor, NDManager arrays)
      throws TranslateException {
    int length = window.length();
    long[] ids = LongStream.range(0, length).map(i -> window.id((int) i)).toArray();
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
}
