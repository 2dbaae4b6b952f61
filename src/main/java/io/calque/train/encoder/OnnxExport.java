package io.calque.train.encoder;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Puts trained weights and the heads into the ONNX graph of the pretrained encoder: in floats, or
 * in bytes where the graph has them so. Embeddings stay as they are in the graph. What comes out
 * reads one window at a time. It takes two more inputs: {@code pooling}, weights of what is read as
 * one, and {@code places}, the pieces to find wordings for, none or some.
 */
final class OnnxExport {
  private static final String STATES = "last_hidden_state";
  static final String BYTES = "_quantized";
  static final String SCALE = "_scale";

  private final String name;
  private final Map<String, float[]> weights;

  /** Names of weights by names of matrices in the graph. */
  private final Map<String, String> matrices = new HashMap<>();

  private OnnxExport(String name, Map<String, float[]> weights) {
    this.name = name;
    this.weights = weights;
  }

  /**
   * The graph with other weights and the heads.
   *
   * @param name of the template, for messages
   * @param template the pretrained encoder
   * @param weights all weights of an {@link EncoderBlock} by name
   * @throws io.calque.text.BadDataException if the template is no ONNX model
   */
  static byte[] of(String name, byte[] template, Map<String, float[]> weights) {
    return new OnnxExport(name, weights).patch(template);
  }

  private byte[] patch(byte[] template) {
    UnknownFieldSet model = parse(ByteString.copyFrom(template));
    UnknownFieldSet graph = OnnxFields.graph(name, model);
    OnnxHeads heads = new OnnxHeads(STATES, weights, isQuantised(graph));
    Field.Builder nodes = Field.newBuilder();
    for (ByteString node : OnnxFields.all(graph, OnnxFields.GRAPH_NODE)) {
      OnnxFields.product(parse(node))
          .ifPresent(
              product -> matrices.put(product.matrix().replace(BYTES, ""), product.weight()));
      nodes.addLengthDelimited(node);
    }
    heads.nodes().forEach(nodes::addLengthDelimited);
    Field.Builder tensors = Field.newBuilder();
    for (ByteString tensor : OnnxFields.all(graph, OnnxFields.GRAPH_INITIALIZER)) {
      tensors.addLengthDelimited(patched(parse(tensor)).toByteString());
    }
    heads.tensors().forEach(tensors::addLengthDelimited);
    Field.Builder inputs = Field.newBuilder();
    OnnxFields.all(graph, OnnxFields.GRAPH_INPUT).forEach(inputs::addLengthDelimited);
    heads.inputs().forEach(inputs::addLengthDelimited);
    Field.Builder outputs = Field.newBuilder();
    heads.outputs().forEach(outputs::addLengthDelimited);
    UnknownFieldSet.Builder changed =
        graph.toBuilder()
            .addField(OnnxFields.GRAPH_NODE, nodes.build())
            .addField(OnnxFields.GRAPH_INITIALIZER, tensors.build())
            .addField(OnnxFields.GRAPH_INPUT, inputs.build())
            .addField(OnnxFields.GRAPH_OUTPUT, outputs.build());
    return model.toBuilder()
        .addField(OnnxFields.MODEL_GRAPH, OnnxFields.message(changed))
        .build()
        .toByteArray();
  }

  private boolean isQuantised(UnknownFieldSet graph) {
    return OnnxFields.all(graph, OnnxFields.GRAPH_INITIALIZER).stream()
        .map(tensor -> OnnxFields.text(parse(tensor), OnnxFields.TENSOR_NAME))
        .anyMatch((EncoderBlock.WORDS + BYTES)::equals);
  }

  private UnknownFieldSet patched(UnknownFieldSet tensor) {
    String own = OnnxFields.text(tensor, OnnxFields.TENSOR_NAME);
    Optional<float[]> bytes = matrix(own, BYTES);
    if (bytes.isPresent()) {
      byte[] values = quantised(own, BYTES, bytes.get()).values();
      return with(tensor, OnnxFields.TENSOR_RAW, OnnxFields.bytes(values));
    }
    Optional<float[]> scale = matrix(own, SCALE);
    if (scale.isPresent()) {
      float[] values = quantised(own, SCALE, scale.get()).scales();
      return with(tensor, OnnxFields.TENSOR_FLOATS, OnnxFields.floats(values));
    }
    float[] values = weights.get(matrices.getOrDefault(own, own));
    return values == null || EncoderBlock.isEmbedding(own)
        ? tensor
        : with(tensor, OnnxFields.TENSOR_RAW, OnnxFields.floats(values));
  }

  /** The trained matrix that a tensor of this name and ending holds a part of. */
  private Optional<float[]> matrix(String own, String ending) {
    return weight(own, ending).map(weights::get);
  }

  private Optional<String> weight(String own, String ending) {
    return own.endsWith(ending)
        ? Optional.ofNullable(matrices.get(own.substring(0, own.length() - ending.length())))
        : Optional.empty();
  }

  /** A linear layer has as many outputs as its bias has numbers. */
  private QuantisedMatrix quantised(String own, String ending, float[] matrix) {
    String bias = weight(own, ending).orElseThrow().replace(".weight", ".bias");
    return new QuantisedMatrix(matrix, Objects.requireNonNull(weights.get(bias)).length);
  }

  private static UnknownFieldSet with(UnknownFieldSet tensor, int number, Field field) {
    return tensor.toBuilder().addField(number, field).build();
  }

  private UnknownFieldSet parse(ByteString bytes) {
    return OnnxFields.parse(name, bytes);
  }
}
