package io.calque.train.encoder;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The heads of an encoder as nodes of an ONNX graph. */
final class OnnxHeads {
  private static final int FLOAT = 1;
  private static final int LONG = 7;

  private static final String TOKENS = "token_logits";
  private static final String SENTENCES = "sentence_logits";
  private static final String WINDOWS = "window_logits";
  private static final String WORDINGS = "wording_logits";
  private static final String POOLING = "pooling";
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
    linear(EncoderBlock.TOKEN_HEAD, states, TOKENS, EncoderBlock.QUESTIONS);
    nodes.add("Squeeze", List.of("state_rows"), List.of(OnnxNodes.numbers("axes", 0)), states);
    nodes.add("MatMul", "pooled", POOLING, "state_rows");
    linear(EncoderBlock.SENTENCE_HEAD, "pooled", SENTENCES, EncoderBlock.QUESTIONS);
    linear(EncoderBlock.WINDOW_HEAD, "pooled", WINDOWS, EncoderBlock.QUESTIONS);
    wordings(states, quantised);
  }

  List<ByteString> nodes() {
    return nodes.messages();
  }

  List<ByteString> tensors() {
    return tensors;
  }

  /**
   * Weights of what is read as one, {@code (rows, pieces)}, and the pieces to find wordings for,
   * {@code (places)}; these may be none.
   */
  List<ByteString> inputs() {
    return List.of(value(POOLING, FLOAT, "rows", "pieces"), value(PLACES, LONG, PLACES));
  }

  /** The last of them is {@code (vocabulary, places)}. */
  List<ByteString> outputs() {
    return Stream.of(TOKENS, SENTENCES, WINDOWS, WORDINGS).map(name -> value(name, FLOAT)).toList();
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

  /**
   * An input or output.
   *
   * @param dimensions names of its dimensions, whose sizes are left to the runtime; none for an
   *     output, whose rank is left to it too
   */
  private static ByteString value(String name, int type, String... dimensions) {
    UnknownFieldSet.Builder tensor =
        UnknownFieldSet.newBuilder().addField(1, OnnxFields.numbers(type));
    if (dimensions.length > 0) {
      Field.Builder any = Field.newBuilder();
      for (String dimension : dimensions) {
        any.addLengthDelimited(
            UnknownFieldSet.newBuilder()
                .addField(2, OnnxFields.texts(dimension))
                .build()
                .toByteString());
      }
      tensor.addField(2, OnnxFields.message(UnknownFieldSet.newBuilder().addField(1, any.build())));
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
