package io.calque.train.encoder;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import io.calque.text.BadDataException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The initializers of an ONNX model, by the names its training gave them. Thread-safe. */
final class OnnxFile implements Weights {
  private static final long FLOAT = 1;
  private static final long SIGNED_BYTE = 3;

  private final String name;

  /** Initializers under the names that the graph itself uses. */
  private final Map<String, UnknownFieldSet> initializers = new LinkedHashMap<>();

  /** Names of matrices in the graph by names of weights in training. */
  private final Map<String, String> matrices = new LinkedHashMap<>();

  /**
   * Reads a model.
   *
   * @param name for messages
   * @throws BadDataException if it is not an ONNX model
   */
  OnnxFile(String name, byte[] bytes) {
    this.name = name;
    UnknownFieldSet model = OnnxFields.parse(name, ByteString.copyFrom(bytes));
    UnknownFieldSet graph = OnnxFields.graph(name, model);
    for (ByteString tensor : OnnxFields.all(graph, OnnxFields.GRAPH_INITIALIZER)) {
      UnknownFieldSet fields = OnnxFields.parse(name, tensor);
      initializers.put(OnnxFields.text(fields, OnnxFields.TENSOR_NAME), fields);
    }
    for (ByteString node : OnnxFields.all(graph, OnnxFields.GRAPH_NODE)) {
      OnnxFields.product(OnnxFields.parse(name, node))
          .ifPresent(product -> matrices.put(product.weight(), product.matrix()));
    }
  }

  /**
   * The numbers of a weight, of eight bits too, each times the scale of its output.
   *
   * @param weight such as {@code encoder.layer.0.attention.self.query.weight}, whose shape is (in,
   *     out)
   * @throws BadDataException if there is none of this name, or it is of other numbers
   */
  @Override
  public float[] floats(String weight) {
    String own = matrices.getOrDefault(weight, weight);
    UnknownFieldSet tensor = tensor(own, weight);
    if (type(tensor) != SIGNED_BYTE) {
      return floats(tensor, weight);
    }
    float[] scales =
        floats(tensor(own.replace(OnnxExport.BYTES, OnnxExport.SCALE), weight), weight);
    byte[] bytes = bytes(tensor, weight).toByteArray();
    float[] out = new float[bytes.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = bytes[i] * scales[i % scales.length];
    }
    return out;
  }

  @Override
  public boolean has(String weight) {
    return initializers.containsKey(matrices.getOrDefault(weight, weight));
  }

  private UnknownFieldSet tensor(String own, String weight) {
    UnknownFieldSet tensor = initializers.get(own);
    if (tensor == null) {
      throw new BadDataException(name, "", "has no weight " + weight);
    }
    return tensor;
  }

  private ByteString bytes(UnknownFieldSet tensor, String weight) {
    return Stream.of(OnnxFields.TENSOR_RAW, OnnxFields.TENSOR_FLOATS)
        .flatMap(field -> OnnxFields.all(tensor, field).stream())
        .findFirst()
        .orElseThrow(() -> new BadDataException(name, weight, "has no numbers"));
  }

  private float[] floats(UnknownFieldSet tensor, String weight) {
    if (type(tensor) != FLOAT) {
      throw new BadDataException(name, weight, "is not of 32-bit floats");
    }
    ByteString bytes = bytes(tensor, weight);
    float[] out = new float[bytes.size() / Float.BYTES];
    ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(out);
    return out;
  }

  private static long type(UnknownFieldSet tensor) {
    List<Long> types = tensor.getField(OnnxFields.TENSOR_TYPE).getVarintList();
    return types.size() == 1 ? types.get(0) : 0;
  }
}
