package io.calque.train.encoder;

/** Weights to begin with, by name. */
interface Weights {
  /**
   * The numbers of a weight, row by row; matrices have shape (in, out).
   *
   * @param weight such as {@code encoder.layer.0.attention.self.query.weight}
   * @throws io.calque.text.BadDataException if there is none of this name
   */
  float[] floats(String weight);

  /** Whether there is a weight of this name; pretrained ones have no heads. */
  default boolean has(String weight) {
    return !EncoderBlock.isHead(weight);
  }
}
