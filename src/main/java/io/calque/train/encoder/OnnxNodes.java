package io.calque.train.encoder;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.util.ArrayList;
import java.util.List;

/** Nodes of an ONNX graph, in the order they are added. */
final class OnnxNodes {
  private static final int INTEGER = 2;
  private static final int INTEGERS = 7;
  private static final int ATTRIBUTE_NAME = 1;
  private static final int ATTRIBUTE_INTEGER = 3;
  private static final int ATTRIBUTE_INTEGERS = 8;
  private static final int ATTRIBUTE_TYPE = 20;

  private final List<ByteString> nodes = new ArrayList<>();

  /** The nodes as messages. */
  List<ByteString> messages() {
    return nodes;
  }

  /** Adds a node with one output. */
  void add(String operator, String output, String... inputs) {
    add(operator, List.of(output), List.of(), inputs);
  }

  /**
   * Adds a node.
   *
   * @param outputs the first of them names the node
   * @param attributes as {@link #number} and {@link #numbers} make them
   */
  void add(String operator, List<String> outputs, List<ByteString> attributes, String... inputs) {
    Field.Builder field = Field.newBuilder();
    attributes.forEach(field::addLengthDelimited);
    nodes.add(
        UnknownFieldSet.newBuilder()
            .addField(OnnxFields.NODE_INPUT, OnnxFields.texts(inputs))
            .addField(OnnxFields.NODE_OUTPUT, OnnxFields.texts(outputs.toArray(String[]::new)))
            .addField(OnnxFields.NODE_NAME, OnnxFields.texts("/heads/" + outputs.get(0)))
            .addField(OnnxFields.NODE_OPERATOR, OnnxFields.texts(operator))
            .addField(OnnxFields.NODE_ATTRIBUTE, field.build())
            .build()
            .toByteString());
  }

  /** An attribute that is a whole number. */
  static ByteString number(String name, long value) {
    return attribute(name, ATTRIBUTE_INTEGER, INTEGER, value);
  }

  /** An attribute that is a list of whole numbers. */
  static ByteString numbers(String name, long... values) {
    return attribute(name, ATTRIBUTE_INTEGERS, INTEGERS, values);
  }

  private static ByteString attribute(String name, int field, int type, long... values) {
    return UnknownFieldSet.newBuilder()
        .addField(ATTRIBUTE_NAME, OnnxFields.texts(name))
        .addField(field, OnnxFields.numbers(values))
        .addField(ATTRIBUTE_TYPE, OnnxFields.numbers(type))
        .build()
        .toByteString();
  }
}
