package io.calque.train.encoder;

/**
 * The weights of a published encoder to go on from, in eight bits as it is served; its embeddings,
 * which training leaves as they are, are those of the pretrained one. Of the encoders before
 * version 5, which read single sentences and told three classes apart, the heads are made to fit:
 * what is spun or translated, against original. Immutable.
 */
final class EarlierEncoder implements Weights {
  /** Original, spun, translated: the classes of the encoders before version 5. */
  private static final int CLASSES = 3;

  private final Weights pretrained;
  private final Weights earlier;
  private final int hidden;

  /** The weights of {@code earlier}, an encoder of the pretrained one's shape. */
  EarlierEncoder(Weights pretrained, Weights earlier, int hidden) {
    this.pretrained = pretrained;
    this.earlier = earlier;
    this.hidden = hidden;
  }

  @Override
  public float[] floats(String weight) {
    if (EncoderBlock.isEmbedding(weight)) {
      return pretrained.floats(weight);
    }
    String end = weight.substring(weight.lastIndexOf('.'));
    int rows = end.equals(EncoderBlock.BIAS) ? 1 : hidden;
    if (weight.startsWith(EncoderBlock.TOKEN_HEAD)) {
      return first(earlier.floats(weight), rows);
    }
    if (weight.startsWith(EncoderBlock.WINDOW_HEAD) && earlier.has(weight)) {
      return earlier.floats(weight);
    }
    boolean texts =
        weight.startsWith(EncoderBlock.SENTENCE_HEAD)
            || weight.startsWith(EncoderBlock.WINDOW_HEAD);
    return texts
        ? againstOriginal(earlier.floats(EncoderBlock.SENTENCE_HEAD + end), rows)
        : earlier.floats(weight);
  }

  @Override
  public boolean has(String weight) {
    return EncoderBlock.isEmbedding(weight)
        || earlier.has(weight)
        || weight.startsWith(EncoderBlock.WINDOW_HEAD);
  }

  /** Of a head with one answer the same and a second that begins with nothing. */
  private static float[] first(float[] values, int rows) {
    if (values.length != rows) {
      return values;
    }
    float[] out = new float[rows * EncoderBlock.QUESTIONS];
    for (int row = 0; row < rows; row++) {
      out[row * EncoderBlock.QUESTIONS] = values[row];
    }
    return out;
  }

  private static float[] againstOriginal(float[] values, int rows) {
    if (values.length != rows * CLASSES) {
      return values;
    }
    float[] out = new float[rows * EncoderBlock.QUESTIONS];
    for (int row = 0; row < rows; row++) {
      for (int question = 0; question < EncoderBlock.QUESTIONS; question++) {
        out[row * EncoderBlock.QUESTIONS + question] =
            values[row * CLASSES + 1 + question] - values[row * CLASSES];
      }
    }
    return out;
  }
}
