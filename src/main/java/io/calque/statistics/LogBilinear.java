package io.calque.statistics;

/**
 * The arithmetic of a two-sided log-bilinear language model, once for training and for use.
 *
 * <p>A place {@code t} of a sentence has the context {@code c = sum over r of p[r] * q[w(t + r)]},
 * where {@code r} runs over the {@value #WINDOW} places on either side, {@code q[w]} is the context
 * vector of the word there (that of the boundary outside the sentence), {@code p[r]} the weights of
 * that distance and {@code *} the product dimension by dimension. A word {@code v} fits it as
 * {@code s(v, c) = <c, u[v]> + b[v]}, with its own vector {@code u[v]} and bias {@code b[v]} (Mnih
 * and Hinton 2007; the positional weights as in Mikolov et al. 2018).
 *
 * <p>Trained with {@code k} negatives a place, drawn from a noise distribution {@code Pn}, by the
 * logistic loss, the best {@code s} is {@code ln P(v | c) - ln(k Pn(v))} (Mnih and Kavukcuoglu
 * 2013; Levy and Goldberg 2014): the fit is a log-odds against noise, so it compares words in one
 * place, after {@code ln Pn} is added back, without a sum over the vocabulary.
 *
 * <p>Sums are taken in the same order in training and use, so that a vector gives the same number
 * in both. The inner product keeps {@value #LANES} sums apart, so that none waits for its own
 * result.
 */
final class LogBilinear {
  /** Tokens looked at on either side. */
  static final int WINDOW = 4;

  /** Places looked at, the rows of the positional weights. */
  static final int ROWS = 2 * WINDOW;

  /** Sums kept apart in the inner product; dimensions are a multiple of it. */
  static final int LANES = 4;

  private LogBilinear() {}

  /** The place that row {@code row} of the weights is for, seen from {@code at}. */
  static int place(int at, int row) {
    return at + (row < WINDOW ? row - WINDOW : row - WINDOW + 1);
  }

  /**
   * Adds one neighbour to a context.
   *
   * @param context shape {@code (dimensions)}
   * @param positions weights, shape {@code (ROWS, dimensions)}
   * @param row the neighbour's row in them
   * @param contexts context vectors, shape {@code (words, dimensions)}
   * @param word the neighbour's id
   */
  static void add(float[] context, float[] positions, int row, float[] contexts, int word) {
    int weights = row * context.length;
    int from = word * context.length;
    for (int d = 0; d < context.length; d++) {
      context[d] += positions[weights + d] * contexts[from + d];
    }
  }

  /**
   * The inner product of a context and a word's vector.
   *
   * @param words vectors, shape {@code (words, dimensions)}
   * @param word the word's id
   */
  static float product(float[] context, float[] words, int word) {
    int from = word * context.length;
    float a = 0;
    float b = 0;
    float c = 0;
    float e = 0;
    for (int d = 0; d < context.length; d += LANES) {
      a += context[d] * words[from + d];
      b += context[d + 1] * words[from + d + 1];
      c += context[d + 2] * words[from + d + 2];
      e += context[d + 3] * words[from + d + 3];
    }
    return (a + b) + (c + e);
  }
}
