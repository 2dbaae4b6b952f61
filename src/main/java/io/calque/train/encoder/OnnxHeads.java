package io.calque.train.encoder;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The heads of an encoder as nodes of an ONNX graph. */
final class OnnxHeads {
  private static final int FLOAT = 1;
  private static final int LONG = 7;

  private static final String TOKENS = "token_logits";
  private static final String SENTENCE = "sentence_logits";
  private static final String WORDINGS = "wording_logits";
  private static final String PLACES = "places";

  private final Map<String, float[]> weights;
  private final OnnxNodes nodes = new OnnxNodes();
  private final List<ByteString> tensors = new ArrayList<>();

  /**
   * Builds the heads.
   *
   * @param states name of the states that the heads read, {@code (1, pieces, hidden)}
   * @param weights among others those of the heads
   * @param quantised whether the graph has the embeddings of the vocabulary in eight bits
   */
  OnnxHeads(String states, Map<String, float[]> weights, boolean quantised) {
    this.weights = weights;
    linear(EncoderBlock.TOKEN_HEAD, states, TOKENS, 1);
    nodes.add(
        "ReduceMean",
        List.of("mean_state"),
        List.of(OnnxNodes.numbers("axes", 1), OnnxNodes.number("keepdims", 0)),
        states);
    linear(EncoderBlock.SENTENCE_HEAD, "mean_state", SENTENCE, EncoderBlock.CLASSES);
    wordings(states, quantised);
  }

  List<ByteString> nodes() {
    return nodes.messages();
  }

  List<ByteString> tensors() {
    return tensors;
  }

  /** The pieces to find wordings for, {@code (places)}; may be empty. */
  List<ByteString> inputs() {
    return List.of(value(PLACES, LONG));
  }

  /** The last of them is {@code (vocabulary, places)}. */
  List<ByteString> outputs() {
    return List.of(value(TOKENS, FLOAT), value(SENTENCE, FLOAT), value(WORDINGS, FLOAT));
  }

  /** The embedding of each piece of the vocabulary times what the head makes of a state. */
  private void wordings(String states, boolean quantised) {
    nodes.add(
        "Gather", List.of("states_there"), List.of(OnnxNodes.number("axis", 1)), states, PLACES);
    int width = tensor(EncoderBlock.WORDING_HEAD + EncoderBlock.BIAS).length;
    linear(EncoderBlock.WORDING_HEAD, "states_there", "wordings", width);
    nodes.add(
        "Squeeze", List.of("wording_rows"), List.of(OnnxNodes.numbers("axes", 0)), "wordings");
    nodes.add("Transpose", "wording_columns", "wording_rows");
    if (!quantised) {
      nodes.add("MatMul", WORDINGS, EncoderBlock.WORDS, "wording_columns");
      return;
    }
    String bytes = EncoderBlock.WORDS + OnnxExport.BYTES;
    nodes.add(
        "DynamicQuantizeLinear",
        List.of("wording_bytes", "wording_scale", "wording_zero"),
        List.of(),
        "wording_columns");
    nodes.add(
        "MatMulInteger",
        "wording_sums",
        bytes,
        "wording_bytes",
        EncoderBlock.WORDS + "_zero_point",
        "wording_zero");
    nodes.add(
        "Cast",
        List.of("wording_products"),
        List.of(OnnxNodes.number("to", FLOAT)),
        "wording_sums");
    nodes.add("Mul", "scales", "wording_scale", EncoderBlock.WORDS + OnnxExport.SCALE);
    nodes.add("Mul", WORDINGS, "wording_products", "scales");
  }

  private void linear(String head, String input, String output, int width) {
    float[] matrix = tensor(head + EncoderBlock.WEIGHT);
    addTensor(head + EncoderBlock.WEIGHT, matrix, matrix.length / width, width);
    addTensor(head + EncoderBlock.BIAS, tensor(head + EncoderBlock.BIAS), width);
    nodes.add("MatMul", output + "_product", input, head + EncoderBlock.WEIGHT);
    nodes.add("Add", output, output + "_product", head + EncoderBlock.BIAS);
  }

  private float[] tensor(String name) {
    return Objects.requireNonNull(weights.get(name), name);
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

  /** An input or output; its shape is left to the runtime, the rank of an input is one. */
  private static ByteString value(String name, int type) {
    UnknownFieldSet.Builder tensor =
        UnknownFieldSet.newBuilder().addField(1, OnnxFields.numbers(type));
    if (type == LONG) {
      Field any =
          OnnxFields.message(UnknownFieldSet.newBuilder().addField(2, OnnxFields.texts(PLACES)));
      tensor.addField(2, OnnxFields.message(UnknownFieldSet.newBuilder().addField(1, any)));
    }
    UnknownFieldSet.Builder wrapped =
        UnknownFieldSet.newBuilder().addField(1, OnnxFields.message(tensor));
    return UnknownFieldSet.newBuilder()
        .addField(1, OnnxFields.texts(name))
        .addField(2, OnnxFields.message(wrapped))
        .build()
        .toByteString();
  }
}
