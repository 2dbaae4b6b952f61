package io.calque.train.encoder;

import static java.util.Objects.requireNonNull;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import io.calque.text.BadDataException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A BERT encoder (Devlin et al. 2019) with four heads. Takes pieces {@code (batch, pieces)}, which
 * of them are no padding, as 1 and 0, same shape, and weights of what is read as one, {@code
 * (batch, rows, pieces)}: a row for each sentence, the last of a window for the window. Gives
 *
 * <ul>
 *   <li>for each piece the log-odds that its word was replaced and that it is a machine's wording,
 *       {@code (batch, pieces, 2)};
 *   <li>for each row the log-odds that a sentence is spun and translated, {@code (batch, rows, 2)},
 *       from the weighed mean of its pieces, and the same of a window;
 *   <li>wordings {@code (batch, pieces, hidden)}: the nearer to the embedding of another piece, as
 *       an inner product, the likelier that one stood there before.
 * </ul>
 *
 * <p>DJL's own blocks do not fit the weights of BERT: they normalise over the batch and add in
 * another place.
 */
final class EncoderBlock extends AbstractBlock {
  /** Name of the head for pieces. */
  static final String TOKEN_HEAD = "token_head";

  /** Name of the head for sentences. */
  static final String SENTENCE_HEAD = "sentence_head";

  /** Name of the head for what stood in place of a replaced word. */
  static final String WORDING_HEAD = "wording_head";

  /** Name of the head for windows. */
  static final String WINDOW_HEAD = "window_head";

  /** Replaced or a machine's wording for pieces, spun or translated for texts. */
  static final int QUESTIONS = 2;

  /** Which of the outputs is that of the pieces. */
  static final int TOKENS = 0;

  /** Which is that of the sentences. */
  static final int SENTENCES = 1;

  /** Which is that of the windows. */
  static final int WINDOWS = 2;

  /** Which is that of the wordings. */
  static final int WORDINGS = 3;

  static final String WEIGHT = ".weight";
  static final String BIAS = ".bias";

  private static final String EMBEDDINGS = "embeddings.";

  static final String WORDS = EMBEDDINGS + "word_embeddings" + WEIGHT;
  static final String POSITIONS = EMBEDDINGS + "position_embeddings" + WEIGHT;
  static final String TYPES = EMBEDDINGS + "token_type_embeddings" + WEIGHT;
  static final String FIRST_NORM = EMBEDDINGS + "LayerNorm";

  /** What attention adds for padding, as in BERT. */
  private static final float HIDDEN = -10_000;

  /** Standard deviation of new weights, as in BERT. */
  private static final double HEAD_DEVIATION = 0.02;

  private final EncoderShape shape;
  private final Map<String, Parameter> named = new LinkedHashMap<>();

  /** An encoder without weights; {@link #load} gives it some. */
  EncoderBlock(EncoderShape shape) {
    this.shape = shape;
    int hidden = shape.hidden();
    add(WORDS, shape.vocabulary(), hidden);
    add(POSITIONS, shape.positions(), hidden);
    add(TYPES, 2, hidden);
    addNorm(FIRST_NORM);
    for (int i = 0; i < shape.layers(); i++) {
      String layer = layer(i);
      addLinear(layer + "attention.self.query", hidden, hidden);
      addLinear(layer + "attention.self.key", hidden, hidden);
      addLinear(layer + "attention.self.value", hidden, hidden);
      addLinear(layer + "attention.output.dense", hidden, hidden);
      addNorm(layer + "attention.output.LayerNorm");
      addLinear(layer + "intermediate.dense", hidden, shape.inner());
      addLinear(layer + "output.dense", shape.inner(), hidden);
      addNorm(layer + "output.LayerNorm");
    }
    addLinear(TOKEN_HEAD, hidden, QUESTIONS);
    addLinear(SENTENCE_HEAD, hidden, QUESTIONS);
    addLinear(WINDOW_HEAD, hidden, QUESTIONS);
    addLinear(WORDING_HEAD, hidden, hidden);
  }

  /** The parameters by the names of the pretrained weights, in a fixed order. */
  Map<String, Parameter> named() {
    return named;
  }

  /** The embeddings of the vocabulary, {@code (vocabulary, hidden)}. */
  NDArray embeddings() {
    return requireNonNull(named.get(WORDS)).getArray();
  }

  /** Whether a parameter belongs to the embeddings. */
  static boolean isEmbedding(String name) {
    return name.startsWith(EMBEDDINGS);
  }

  /** Whether a parameter belongs to a head. */
  static boolean isHead(String name) {
    return Stream.of(TOKEN_HEAD, SENTENCE_HEAD, WINDOW_HEAD, WORDING_HEAD)
        .anyMatch(name::startsWith);
  }

  /**
   * Sets all parameters: pretrained ones, and small random ones for heads that have none.
   *
   * @param seed of new heads
   * @throws BadDataException if a weight is missing or of another size
   */
  void load(Weights weights, NDManager manager, long seed) {
    Random random = new Random(seed);
    named.forEach(
        (name, parameter) -> {
          Shape wanted = parameter.getShape();
          float[] values =
              isHead(name) && !weights.has(name)
                  ? random(wanted, name, random)
                  : pretrained(weights, name, wanted);
          parameter.setShape(null);
          parameter.setArray(manager.create(values, wanted));
        });
  }

  private static float[] pretrained(Weights weights, String name, Shape wanted) {
    float[] values = weights.floats(name);
    if (values.length != wanted.size()) {
      throw new BadDataException(
          "pretrained weights",
          name,
          "expected " + wanted.size() + " numbers, found " + values.length);
    }
    return values;
  }

  private static float[] random(Shape shape, String name, Random random) {
    float[] values = new float[Math.toIntExact(shape.size())];
    if (name.endsWith(WEIGHT)) {
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (HEAD_DEVIATION * random.nextGaussian());
      }
    }
    return values;
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore store,
      NDList inputs,
      boolean training,
      @Nullable PairList<String, Object> parameters) {
    NDArray pieces = inputs.head();
    requireRoom(pieces.getShape().get(1));
    EncoderPass pass =
        new EncoderPass(
            shape,
            name -> store.getValue(requireNonNull(named.get(name)), pieces.getDevice(), training));
    NDArray kept = inputs.get(1).toType(DataType.FLOAT32, false);
    NDArray barred = kept.sub(1).mul(-HIDDEN).expandDims(1).expandDims(1);
    NDArray states = pass.embed(pieces);
    for (int i = 0; i < shape.layers(); i++) {
      states = pass.layer(states, barred, layer(i));
    }
    NDArray pooled = inputs.get(2).matMul(states);
    return new NDList(
        pass.linear(states, TOKEN_HEAD),
        pass.linear(pooled, SENTENCE_HEAD),
        pass.linear(pooled, WINDOW_HEAD),
        pass.linear(states, WORDING_HEAD));
  }

  private void requireRoom(long pieces) {
    if (pieces > shape.positions()) {
      throw new IllegalArgumentException(
          "window of " + pieces + " pieces, longest is " + shape.positions());
    }
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    long batch = inputs[0].get(0);
    long pieces = inputs[0].get(1);
    Shape texts = new Shape(batch, inputs[2].get(1), QUESTIONS);
    return new Shape[] {
      new Shape(batch, pieces, QUESTIONS), texts, texts, new Shape(batch, pieces, shape.hidden())
    };
  }

  private static String layer(int i) {
    return "encoder.layer." + i + ".";
  }

  private void addLinear(String name, int in, int out) {
    add(name + WEIGHT, in, out);
    add(name + BIAS, out);
  }

  private void addNorm(String name) {
    add(name + WEIGHT, shape.hidden());
    add(name + BIAS, shape.hidden());
  }

  private void add(String name, long... sizes) {
    Parameter parameter = Parameter.builder().setName(name).setType(Parameter.Type.WEIGHT).build();
    parameter.setShape(new Shape(sizes));
    named.put(name, addParameter(parameter));
  }
}
