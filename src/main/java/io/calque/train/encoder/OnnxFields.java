package io.calque.train.encoder;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import io.calque.text.BadDataException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Field numbers of <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>,
 * and what is read from and written into such fields.
 */
final class OnnxFields {
  static final int MODEL_GRAPH = 7;
  static final int GRAPH_NODE = 1;
  static final int GRAPH_INITIALIZER = 5;
  static final int GRAPH_INPUT = 11;
  static final int GRAPH_OUTPUT = 12;
  static final int NODE_INPUT = 1;
  static final int NODE_OUTPUT = 2;
  static final int NODE_NAME = 3;
  static final int NODE_OPERATOR = 4;
  static final int NODE_ATTRIBUTE = 5;
  static final int TENSOR_DIMENSIONS = 1;
  static final int TENSOR_TYPE = 2;
  static final int TENSOR_FLOATS = 4;
  static final int TENSOR_NAME = 8;
  static final int TENSOR_RAW = 9;

  private static final String MATMUL = "/MatMul";

  private OnnxFields() {}

  /**
   * The fields of a message.
   *
   * @param name of the file, for the message
   * @throws BadDataException if it is none
   */
  static UnknownFieldSet parse(String name, ByteString bytes) {
    try {
      return UnknownFieldSet.parseFrom(bytes);
    } catch (InvalidProtocolBufferException e) {
      throw new BadDataException(name, "", "is not an ONNX model: " + e.getMessage());
    }
  }

  /**
   * The graph of a model.
   *
   * @param name of the file, for messages
   * @throws BadDataException if it is no model
   */
  static UnknownFieldSet graph(String name, UnknownFieldSet model) {
    List<ByteString> graphs = all(model, MODEL_GRAPH);
    if (graphs.isEmpty()) {
      throw new BadDataException(name, "", "is not an ONNX model: it has no graph");
    }
    return parse(name, graphs.get(0));
  }

  /**
   * What a node multiplies by, and the weight that is: the exporter names a product's matrix by a
   * number, but its node after the weight. Empty for other nodes.
   */
  static Optional<Product> product(UnknownFieldSet node) {
    String at = text(node, NODE_NAME);
    List<ByteString> inputs = all(node, NODE_INPUT);
    int end = at.lastIndexOf(MATMUL);
    boolean product = text(node, NODE_OPERATOR).startsWith("MatMul") && inputs.size() > 1;
    return product && end > 0
        ? Optional.of(
            new Product(
                inputs.get(1).toStringUtf8(), at.substring(1, end).replace('/', '.') + ".weight"))
        : Optional.empty();
  }

  /**
   * A product by a matrix.
   *
   * @param matrix its name in the graph
   * @param weight its name in training
   */
  record Product(String matrix, String weight) {}

  /** The messages or texts of a field. */
  static List<ByteString> all(UnknownFieldSet fields, int number) {
    return fields.getField(number).getLengthDelimitedList();
  }

  /** The text of a field, empty if it is not there. */
  static String text(UnknownFieldSet fields, int number) {
    return all(fields, number).stream().map(ByteString::toStringUtf8).collect(Collectors.joining());
  }

  /** A field of texts. */
  static Field texts(String... values) {
    Field.Builder field = Field.newBuilder();
    Arrays.stream(values).map(ByteString::copyFromUtf8).forEach(field::addLengthDelimited);
    return field.build();
  }

  /** A field of whole numbers. */
  static Field numbers(long... values) {
    Field.Builder field = Field.newBuilder();
    Arrays.stream(values).forEach(field::addVarint);
    return field.build();
  }

  /** A field of one message. */
  static Field message(UnknownFieldSet.Builder message) {
    return Field.newBuilder().addLengthDelimited(message.build().toByteString()).build();
  }

  /** A field of bytes. */
  static Field bytes(byte[] values) {
    return Field.newBuilder().addLengthDelimited(ByteString.copyFrom(values)).build();
  }

  /** A field of floats, as raw or packed ones lie. */
  static Field floats(float[] values) {
    ByteBuffer buffer =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(values);
    return bytes(buffer.array());
  }
}
