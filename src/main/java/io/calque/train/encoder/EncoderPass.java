package io.calque.train.encoder;

import static java.util.Objects.requireNonNull;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.LayerNorm;
import java.util.function.Function;

/** One batch on its way through the layers of an encoder. */
final class EncoderPass {
  /** The constant of BERT's layer normalisation. */
  private static final float EPSILON = 1e-12f;

  private final EncoderShape shape;
  private final Function<String, NDArray> values;

  /**
   * A pass for one batch.
   *
   * @param values the encoder's parameters by name
   */
  EncoderPass(EncoderShape shape, Function<String, NDArray> values) {
    this.shape = shape;
    this.values = values;
  }

  /**
   * What enters the first layer, {@code (batch, pieces, hidden)}.
   *
   * @param pieces indexes in the vocabulary, {@code (batch, pieces)}
   */
  NDArray embed(NDArray pieces) {
    NDArray words = value(EncoderBlock.WORDS);
    NDArray looked = Embedding.embedding(pieces, words, SparseFormat.DENSE).singletonOrThrow();
    NDArray places = value(EncoderBlock.POSITIONS);
    NDArray types = value(EncoderBlock.TYPES);
    long length = pieces.getShape().get(1);
    NDArray sum = looked.add(places.get("0:" + length)).add(types.get(0));
    return norm(sum, EncoderBlock.FIRST_NORM);
  }

  /**
   * What a layer makes of the states before it, {@code (batch, pieces, hidden)} both.
   *
   * @param barred what attention adds for each piece, {@code (batch, 1, 1, pieces)}
   * @param layer how the names of its parameters begin
   */
  NDArray layer(NDArray input, NDArray barred, String layer) {
    NDArray attended =
        linear(attend(input, barred, layer + "attention.self."), layer + "attention.output.dense");
    NDArray middle = norm(attended.add(input), layer + "attention.output.LayerNorm");
    NDArray inner = Activation.gelu(linear(middle, layer + "intermediate.dense"));
    NDArray fed = linear(inner, layer + "output.dense");
    return norm(fed.add(middle), layer + "output.LayerNorm");
  }

  private NDArray attend(NDArray input, NDArray barred, String self) {
    long batch = input.getShape().get(0);
    long pieces = input.getShape().get(1);
    NDArray query = heads(linear(input, self + "query"));
    NDArray key = heads(linear(input, self + "key"));
    NDArray value = heads(linear(input, self + "value"));
    double scale = 1 / Math.sqrt((double) shape.hidden() / shape.heads());
    NDArray scores = Factor.times(query.matMul(key.transpose(0, 1, 3, 2)), scale).add(barred);
    NDArray mixed = scores.softmax(-1).matMul(value);
    return mixed.transpose(0, 2, 1, 3).reshape(batch, pieces, shape.hidden());
  }

  private NDArray heads(NDArray states) {
    long batch = states.getShape().get(0);
    long pieces = states.getShape().get(1);
    return states
        .reshape(batch, pieces, shape.heads(), shape.hidden() / shape.heads())
        .transpose(0, 2, 1, 3);
  }

  /** Input times the weight of that name, {@code (in, out)}, plus its bias. */
  NDArray linear(NDArray input, String name) {
    return input.matMul(value(name + EncoderBlock.WEIGHT)).add(value(name + EncoderBlock.BIAS));
  }

  private NDArray norm(NDArray input, String name) {
    return LayerNorm.layerNorm(
            input,
            new Shape(shape.hidden()),
            value(name + EncoderBlock.WEIGHT),
            value(name + EncoderBlock.BIAS),
            EPSILON)
        .singletonOrThrow();
  }

  private NDArray value(String name) {
    return requireNonNull(values.apply(name));
  }
}
