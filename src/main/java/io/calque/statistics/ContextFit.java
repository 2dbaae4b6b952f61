package io.calque.statistics;

import java.nio.ByteBuffer;

/**
 * A trained {@link LogBilinear} model: how well a word fits between its neighbours.
 *
 * <p>Half of the noise it was trained against is drawn from unigram counts to the power 0.75, half
 * from the thesaurus neighbours of the word that stood there: among near synonyms the noise is
 * nearly the neighbours' own, so the fit learns which of several the place calls for, which is the
 * question asked of it. A place costs {@code O(window * d)} and each word asked about {@code O(d)}.
 *
 * <p>Vectors are stored as signed bytes with one scale a word, so that a component is off by at
 * most half a scale: 1/254 of the largest component of its word.
 */
final class ContextFit {
  private final int dimensions;
  private final float[] positions;
  private final float[] contexts;
  private final float[] words;
  private final float[] biases;

  private ContextFit(ByteBuffer in, int size, int dimensions) {
    this.dimensions = dimensions;
    positions = Sections.floats(in, LogBilinear.ROWS * dimensions);
    contexts = vectors(in, size);
    words = vectors(in, size);
    biases = Sections.floats(in, size);
  }

  static ContextFit read(ByteBuffer in, int size, int dimensions) {
    return new ContextFit(in, size, dimensions);
  }

  private float[] vectors(ByteBuffer in, int size) {
    float[] scales = Sections.floats(in, size);
    byte[] bytes = Sections.bytes(in, size * dimensions);
    float[] out = new float[bytes.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = bytes[i] * scales[i / dimensions];
    }
    return out;
  }

  /**
   * The context of a place.
   *
   * @param ids token ids of the sentence
   * @param place index of the place in {@code ids}
   * @return the context vector, shape {@code (dimensions)}
   */
  float[] context(int[] ids, int place) {
    float[] context = new float[dimensions];
    for (int row = 0; row < LogBilinear.ROWS; row++) {
      int at = LogBilinear.place(place, row);
      int id = at < 0 || at >= ids.length ? Vocabulary.BOUNDARY : ids[at];
      LogBilinear.add(context, positions, row, contexts, id);
    }
    return context;
  }

  /** How well the word fits the context; higher is better, natural-logarithm units. */
  double fit(float[] context, int word) {
    return LogBilinear.product(context, words, word) + biases[word];
  }

  /** The cosine of two words' vectors, -1 to 1: near 1 for words that suit the same places. */
  double similarity(int one, int other) {
    double product = 0;
    double lengths = 0;
    double others = 0;
    for (int d = 0; d < dimensions; d++) {
      float a = words[one * dimensions + d];
      float b = words[other * dimensions + d];
      product += a * b;
      lengths += a * a;
      others += b * b;
    }
    return lengths == 0 || others == 0 ? 0 : product / Math.sqrt(lengths * others);
  }
}
