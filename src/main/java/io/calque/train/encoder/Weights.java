package io.calque.train.encoder;

/** Pretrained weights by name. */
interface Weights {
  /**
   * The numbers of a weight, row by row; matrices have shape (in, out).
   *
   * @param weight such as {@code encoder.layer.0.attention.self.query.weight}
   * @throws io.calque.text.BadDataException if there is none of this name
   */
  float[] floats(String weight);
}
