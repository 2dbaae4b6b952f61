package io.calque.statistics;

import java.nio.ByteBuffer;

/**
 * A two-sided log-bilinear language model: how well a word fits between its neighbours.
 *
 * <p>The context of a place is the sum over the {@value #WINDOW} tokens on either side of the
 * neighbour's context vector, weighted per dimension by its distance, {@code q = sum_j p_j * c_j}
 * (Mnih and Hinton 2007 for the log-bilinear form; Mikolov et al. 2018 for the positional weights).
 * The fit of a word is the inner product with the word's own vector, plus its bias: {@code s(w, q)
 * = v_w . q + b_w}.
 *
 * <p>Trained with negative sampling (Mikolov et al. 2013; Mnih and Kavukcuoglu 2013), each place
 * maximises {@code ln sigma(s(w, q)) + sum_k ln sigma(-s(n_k, q))} over k words of noise. Setting
 * the derivative to zero for every pair gives {@code s(w, q) = ln P(w | q) - ln (k Pn(w))} (Levy
 * and Goldberg 2014): the fit tends to how much likelier the word is here than as noise, less the
 * constant {@code ln k}, which differences of fits do not see. Half of the noise is drawn from
 * unigram counts to the power 0.75, half from the thesaurus neighbours of the word that stood
 * there: among near synonyms {@code Pn} is nearly the neighbours' own, so the fit learns which of
 * several the place calls for, which is the question asked of it. A place costs {@code O(window *
 * d)} and each word asked about {@code O(d)}.
 *
 * <p>Vectors are stored as signed bytes with one scale a word, so that a component is off by at
 * most half a scale: 1/254 of the largest component of its word.
 */
final class ContextFit {
  /** Sums kept apart in the inner product, so that it does not wait for its own result. */
  static final int LANES = 4;

  /** Tokens looked at on either side. */
  static final int WINDOW = 4;

  private final int dimensions;
  private final float[] positions;
  private final float[] contexts;
  private final float[] words;
  private final float[] biases;

  private ContextFit(ByteBuffer in, int size, int dimensions) {
    this.dimensions = dimensions;
    positions = Sections.floats(in, 2 * WINDOW * dimensions);
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
    int row = 0;
    for (int distance = -WINDOW; distance <= WINDOW; distance++) {
      if (distance == 0) {
        continue;
      }
      int at = place + distance;
      int id = at < 0 || at >= ids.length ? Vocabulary.BOUNDARY : ids[at];
      int from = id * dimensions;
      int weights = row * dimensions;
      for (int d = 0; d < dimensions; d++) {
        context[d] += positions[weights + d] * contexts[from + d];
      }
      row++;
    }
    return context;
  }

  /** How well the word fits the context; higher is better, natural-logarithm units. */
  double fit(float[] context, int word) {
    int from = word * dimensions;
    float a = 0;
    float b = 0;
    float c = 0;
    float e = 0;
    for (int d = 0; d < dimensions; d += LANES) {
      a += context[d] * words[from + d];
      b += context[d + 1] * words[from + d + 1];
      c += context[d + 2] * words[from + d + 2];
      e += context[d + 3] * words[from + d + 3];
    }
    return (a + b) + (c + e) + biases[word];
  }
}
