package io.calque.train.encoder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import io.calque.text.BadDataException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Field numbers are those of onnx.proto. */
class OnnxFileTest {
  private static final int FLOAT = 1;
  private static final int RAW = 9;
  private static final int FLOATS = 4;
  private static final int SIGNED_BYTE = 3;
  private static final String MATRIX = "encoder.layer.0.attention.self.query.weight";
  private static final String BYTES = "encoder.layer.0.attention.self.key.weight";

  private static final byte[] MODEL =
      model(
          tensor("pooler.bias", FLOAT, RAW, 1.5f, -2),
          tensor("onnx::MatMul_7", FLOAT, RAW, 1, 2, 3, 4),
          tensor("packed.bias", FLOAT, FLOATS, 8, 9),
          bytes("onnx::MatMul_8_quantized", 1, -2, 3, 64, 0, -64),
          tensor("onnx::MatMul_8_scale", FLOAT, FLOATS, 0.5f, 10, 0.25f),
          bytes("lone_quantized", 1),
          tensor("counts", 7, RAW, 1, 2),
          named(8, "empty").addField(2, number(FLOAT)));

  @Test
  void floats_initializer_areRead() {
    assertArrayEquals(new float[] {1.5f, -2}, open(MODEL).floats("pooler.bias"));
    assertArrayEquals(new float[] {8, 9}, open(MODEL).floats("packed.bias"));
  }

  @Test
  void floats_matrix_isFoundByItsProduct() {
    assertArrayEquals(new float[] {1, 2, 3, 4}, open(MODEL).floats(MATRIX));
  }

  /** A scale for each output, which are the columns. */
  @Test
  void floats_eightBits_areTimesTheirScales() {
    assertArrayEquals(new float[] {0.5f, -20, 0.75f, 32, 0, -16}, open(MODEL).floats(BYTES));
  }

  @Test
  void floats_eightBitsWithoutScales_areRefused() {
    assertProblem(
        "tiny.onnx: has no weight lone_quantized", () -> open(MODEL).floats("lone_quantized"));
  }

  @Test
  void has_weight_byItsNameInTraining() {
    assertTrue(open(MODEL).has("pooler.bias"));
    assertTrue(open(MODEL).has(MATRIX));
    assertTrue(open(MODEL).has(BYTES));
    assertFalse(open(MODEL).has("a.weight"));
    assertFalse(open(MODEL).has("token_head.weight"));
  }

  @Test
  void floats_unknownWeight_isNamed() {
    assertProblem("tiny.onnx: has no weight a.weight", () -> open(MODEL).floats("a.weight"));
  }

  @Test
  void floats_otherNumbers_areRefused() {
    assertProblem("tiny.onnx: counts: is not of 32-bit floats", () -> open(MODEL).floats("counts"));
    assertProblem("tiny.onnx: empty: has no numbers", () -> open(MODEL).floats("empty"));
  }

  @Test
  void new_noGraph_isRefused() {
    assertProblem("tiny.onnx: is not an ONNX model: it has no graph", () -> open(new byte[0]));
  }

  @Test
  void new_text_isRefused() {
    byte[] text = "The bridge was closed.".getBytes(StandardCharsets.UTF_8);
    BadDataException e = assertThrows(BadDataException.class, () -> open(text));
    assertTrue(
        String.valueOf(e.getMessage()).startsWith("tiny.onnx: is not an ONNX model: "),
        e.getMessage());
  }

  @Test
  void new_cutShort_isRefused() {
    for (int length = 0; length < MODEL.length; length++) {
      byte[] part = Arrays.copyOf(MODEL, length);
      BadDataException e = assertThrows(BadDataException.class, () -> open(part));
      assertTrue(
          String.valueOf(e.getMessage()).startsWith("tiny.onnx: is not an ONNX model: "),
          e.getMessage());
    }
  }

  private static OnnxFile open(byte[] bytes) {
    return new OnnxFile("tiny.onnx", bytes);
  }

  private static void assertProblem(String expected, Runnable action) {
    assertEquals(expected, assertThrows(BadDataException.class, action::run).getMessage());
  }

  private static byte[] model(UnknownFieldSet.Builder... tensors) {
    Field.Builder initializers = Field.newBuilder();
    for (UnknownFieldSet.Builder tensor : tensors) {
      initializers.addLengthDelimited(tensor.build().toByteString());
    }
    UnknownFieldSet product =
        named(3, "/encoder/layer.0/attention/self/query/MatMul")
            .addField(4, strings("MatMul"))
            .addField(1, strings("states", "onnx::MatMul_7"))
            .build();
    UnknownFieldSet quantised =
        named(3, "/encoder/layer.0/attention/self/key/MatMul_quant")
            .addField(4, strings("MatMulInteger"))
            .addField(1, strings("states_quantized", "onnx::MatMul_8_quantized"))
            .build();
    UnknownFieldSet between =
        named(3, "/encoder/layer.0/attention/self/MatMul_1")
            .addField(4, strings("MatMul"))
            .addField(1, strings("scores", "values"))
            .build();
    Field nodes =
        Field.newBuilder()
            .addLengthDelimited(product.toByteString())
            .addLengthDelimited(quantised.toByteString())
            .addLengthDelimited(between.toByteString())
            .build();
    UnknownFieldSet graph =
        UnknownFieldSet.newBuilder().addField(1, nodes).addField(5, initializers.build()).build();
    return UnknownFieldSet.newBuilder()
        .addField(7, Field.newBuilder().addLengthDelimited(graph.toByteString()).build())
        .build()
        .toByteArray();
  }

  private static UnknownFieldSet.Builder tensor(String name, int type, int field, float... values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return named(8, name)
        .addField(2, number(type))
        .addField(field, Field.newBuilder().addLengthDelimited(ByteString.copyFrom(bytes)).build());
  }

  private static UnknownFieldSet.Builder bytes(String name, int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return named(8, name)
        .addField(2, number(SIGNED_BYTE))
        .addField(RAW, Field.newBuilder().addLengthDelimited(ByteString.copyFrom(bytes)).build());
  }

  private static UnknownFieldSet.Builder named(int field, String name) {
    return UnknownFieldSet.newBuilder().addField(field, strings(name));
  }

  private static Field number(int value) {
    return Field.newBuilder().addVarint(value).build();
  }

  private static Field strings(String... values) {
    Field.Builder field = Field.newBuilder();
    for (String value : values) {
      field.addLengthDelimited(ByteString.copyFromUtf8(value));
    }
    return field.build();
  }
}
