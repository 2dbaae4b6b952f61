package io.calque.train.encoder;

/**
 * A matrix {@code (in, out)} in signed bytes with a scale for each output: value = scale × byte.
 * Seven bits are used: processors without VNNI add pairs of products of eight bits in sixteen and
 * would overflow, see <a
 * href="https://onnxruntime.ai/docs/performance/model-optimizations/quantization.html">ONNX Runtime
 * on quantization</a>.
 */
final class QuantisedMatrix {
  private static final int HIGHEST = 64;

  private final byte[] values;
  private final float[] scales;

  QuantisedMatrix(float[] matrix, int outputs) {
    values = new byte[matrix.length];
    scales = new float[outputs];
    for (int i = 0; i < matrix.length; i++) {
      scales[i % outputs] = Math.max(scales[i % outputs], Math.abs(matrix[i]) / HIGHEST);
    }
    for (int i = 0; i < matrix.length; i++) {
      float scale = scales[i % outputs];
      values[i] = (byte) (scale == 0 ? 0 : Math.round(matrix[i] / scale));
    }
  }

  /** The bytes, row by row. */
  byte[] values() {
    return values.clone();
  }

  /** The scale of each output. */
  float[] scales() {
    return scales.clone();
  }
}
