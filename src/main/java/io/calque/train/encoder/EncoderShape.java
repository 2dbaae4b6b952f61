package io.calque.train.encoder;

/**
 * The sizes of an encoder of the BERT kind.
 *
 * @param vocabulary word pieces
 * @param positions longest input, in pieces
 * @param hidden width of a layer's output
 * @param inner width inside a layer
 * @param heads of attention; {@code hidden} is a multiple of it
 * @param layers how many
 */
record EncoderShape(int vocabulary, int positions, int hidden, int inner, int heads, int layers) {
  /** MiniLM with six layers: Wang et al. 2020, as published by sentence-transformers. */
  static EncoderShape miniLm() {
    return new EncoderShape(30_522, 512, 384, 1536, 12, 6);
  }

  EncoderShape {
    if (hidden % heads != 0) {
      throw new IllegalArgumentException("hidden " + hidden + " is no multiple of heads " + heads);
    }
  }
}
