package io.calque.train.encoder;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The two heads of an encoder as nodes of an ONNX graph. */
final class OnnxHeads {
  private static final int FLOAT = 1;
  private static final int INTEGERS = 7;
  private static final int INTEGER = 2;
  private static final int ATTRIBUTE_NAME = 1;
  private static final int ATTRIBUTE_INTEGER = 3;
  private static final int ATTRIBUTE_INTEGERS = 8;
  private static final int ATTRIBUTE_TYPE = 20;

  private final String states;
  private final Map<String, float[]> weights;
  private final List<ByteString> nodes = new ArrayList<>();
  private final List<ByteString> tensors = new ArrayList<>();
  private final List<ByteString> outputs = new ArrayList<>();

  /**
   * Builds the heads.
   *
   * @param states name of the states that the heads read, {@code (1, pieces, hidden)}
   * @param weights among others those of the heads
   */
  OnnxHeads(String states, Map<String, float[]> weights) {
    this.states = states;
    this.weights = weights;
    linear(EncoderBlock.TOKEN_HEAD, states, "token_logits", 1);
    mean("mean_state");
    linear(EncoderBlock.SENTENCE_HEAD, "mean_state", "sentence_logits", EncoderBlock.CLASSES);
  }

  List<ByteString> nodes() {
    return nodes;
  }

  List<ByteString> tensors() {
    return tensors;
  }

  List<ByteString> outputs() {
    return outputs;
  }

  private void linear(String head, String input, String output, int width) {
    float[] matrix = tensor(head + ".weight");
    float[] bias = tensor(head + ".bias");
    addTensor(head + ".weight", matrix, matrix.length / width, width);
    addTensor(head + ".bias", bias, width);
    addNode("MatMul", output + "_product", input, head + ".weight");
    addNode("Add", output, output + "_product", head + ".bias");
    addOutput(output);
  }

  private float[] tensor(String name) {
    return Objects.requireNonNull(weights.get(name), name);
  }

  private void mean(String output) {
    UnknownFieldSet.Builder axes =
        UnknownFieldSet.newBuilder()
            .addField(ATTRIBUTE_NAME, OnnxFields.texts("axes"))
            .addField(ATTRIBUTE_INTEGERS, OnnxFields.numbers(1))
            .addField(ATTRIBUTE_TYPE, OnnxFields.numbers(INTEGERS));
    UnknownFieldSet.Builder keep =
        UnknownFieldSet.newBuilder()
            .addField(ATTRIBUTE_NAME, OnnxFields.texts("keepdims"))
            .addField(ATTRIBUTE_INTEGER, OnnxFields.numbers(0))
            .addField(ATTRIBUTE_TYPE, OnnxFields.numbers(INTEGER));
    Field attributes =
        Field.newBuilder()
            .addLengthDelimited(axes.build().toByteString())
            .addLengthDelimited(keep.build().toByteString())
            .build();
    nodes.add(
        node("ReduceMean", output, states)
            .addField(OnnxFields.NODE_ATTRIBUTE, attributes)
            .build()
            .toByteString());
  }

  private void addNode(String operator, String output, String... inputs) {
    nodes.add(node(operator, output, inputs).build().toByteString());
  }

  private static UnknownFieldSet.Builder node(String operator, String output, String... inputs) {
    return UnknownFieldSet.newBuilder()
        .addField(OnnxFields.NODE_INPUT, OnnxFields.texts(inputs))
        .addField(OnnxFields.NODE_OUTPUT, OnnxFields.texts(output))
        .addField(OnnxFields.NODE_NAME, OnnxFields.texts("/heads/" + output))
        .addField(OnnxFields.NODE_OPERATOR, OnnxFields.texts(operator));
  }

  private void addTensor(String name, float[] values, long... dimensions) {
    tensors.add(
        UnknownFieldSet.newBuilder()
            .addField(OnnxFields.TENSOR_DIMENSIONS, OnnxFields.numbers(dimensions))
            .addField(OnnxFields.TENSOR_TYPE, OnnxFields.numbers(FLOAT))
            .addField(OnnxFields.TENSOR_NAME, OnnxFields.texts(name))
            .addField(OnnxFields.TENSOR_RAW, OnnxFields.floats(values))
            .build()
            .toByteString());
  }

  /** A value of type tensor of floats; its shape is left to the runtime. */
  private void addOutput(String name) {
    UnknownFieldSet.Builder tensor =
        UnknownFieldSet.newBuilder().addField(1, OnnxFields.numbers(FLOAT));
    UnknownFieldSet.Builder type =
        UnknownFieldSet.newBuilder().addField(1, OnnxFields.message(tensor));
    outputs.add(
        UnknownFieldSet.newBuilder()
            .addField(1, OnnxFields.texts(name))
            .addField(2, OnnxFields.message(type))
            .build()
            .toByteString());
  }
}
