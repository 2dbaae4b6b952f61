package io.calque.statistics;

import java.util.SplittableRandom;

/**
 * Trains the {@link LogBilinear} model that {@link ContextFit} serves, with negative sampling and
 * plain stochastic gradient descent at a linearly falling rate (Mikolov et al. 2013): {@value
 * #NEGATIVES} negatives a place from all words, by their count to the power 0.75, and {@value
 * #NEAR_NEGATIVES} from the thesaurus neighbours of the word that stood there, so that the fit also
 * tells a word from its near synonyms. Places of common words are skipped with the chance {@code 1
 * - 2 sqrt(t / share)}, {@code t} = 0.0003. One thread, so that a seed repeats the result exactly.
 */
final class ContextFitTrainer {
  private static final int NEGATIVES = 3;
  private static final int NEAR_NEGATIVES = 3;

  private static final float START_RATE = 0.05f;
  private static final double SUBSAMPLE = 3e-4;

  private final Neighbours near;
  private final int dimensions;
  private final float[] positions;
  private final float[] contexts;
  private final float[] words;
  private final float[] biases;
  private final int[] noise;
  private final float[] keep;
  private final SplittableRandom random;
  private final float[] context;
  private final float[] gradient;

  /**
   * Prepares random vectors.
   *
   * @param counts how often each id stands in the text
   * @param near its thesaurus neighbours
   * @param dimensions a multiple of 4
   */
  ContextFitTrainer(int[] counts, Neighbours near, int dimensions, long seed) {
    if (dimensions % LogBilinear.LANES != 0) {
      throw new IllegalArgumentException(
          dimensions + " dimensions are no multiple of " + LogBilinear.LANES);
    }
    this.near = near;
    this.dimensions = dimensions;
    random = new SplittableRandom(seed);
    positions = new float[LogBilinear.ROWS * dimensions];
    java.util.Arrays.fill(positions, 1f);
    contexts = new float[counts.length * dimensions];
    words = new float[counts.length * dimensions];
    biases = new float[counts.length];
    for (int i = 0; i < contexts.length; i++) {
      contexts[i] = (float) (random.nextDouble() - 0.5) / dimensions;
    }
    noise = noiseTable(counts);
    keep = keepShares(counts);
    context = new float[dimensions];
    gradient = new float[dimensions];
  }

  /** One pass over {@code text}; {@code from} and {@code to} are shares of the whole training. */
  void pass(char[] text, double from, double to) {
    int start = 0;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == CountedText.END) {
        double done = from + (to - from) * i / text.length;
        sentence(text, start, i, START_RATE * (float) Math.max(1e-3, 1 - done));
        start = i + 1;
      }
    }
  }

  float[] positions() {
    return positions;
  }

  float[] contexts() {
    return contexts;
  }

  float[] words() {
    return words;
  }

  float[] biases() {
    return biases;
  }

  private void sentence(char[] text, int start, int end, float rate) {
    for (int at = start; at < end; at++) {
      if (text[at] > Vocabulary.BOUNDARY && random.nextDouble() < keep[text[at]]) {
        place(text, start, end, at, rate);
      }
    }
  }

  private void place(char[] text, int start, int end, int at, float rate) {
    java.util.Arrays.fill(context, 0f);
    java.util.Arrays.fill(gradient, 0f);
    for (int row = 0; row < LogBilinear.ROWS; row++) {
      LogBilinear.add(context, positions, row, contexts, neighbour(text, start, end, at, row));
    }
    learn(text[at], 1f, rate);
    for (int n = 0; n < NEGATIVES; n++) {
      int word = noise[random.nextInt(noise.length)];
      if (word != text[at]) {
        learn(word, 0f, rate);
      }
    }
    for (int n = 0; n < NEAR_NEGATIVES; n++) {
      int word = near.draw(text[at], random);
      if (word != 0) {
        learn(word, 0f, rate);
      }
    }
    for (int row = 0; row < LogBilinear.ROWS; row++) {
      int from = neighbour(text, start, end, at, row) * dimensions;
      int weights = row * dimensions;
      for (int d = 0; d < dimensions; d++) {
        float step = gradient[d];
        float weight = positions[weights + d];
        positions[weights + d] += 0.1f * step * contexts[from + d];
        contexts[from + d] += step * weight;
      }
    }
  }

  private void learn(int word, float target, float rate) {
    float score = LogBilinear.product(context, words, word) + biases[word];
    int from = word * dimensions;
    float step = rate * (target - (float) (1 / (1 + Math.exp(-score))));
    for (int d = 0; d < dimensions; d++) {
      gradient[d] += step * words[from + d];
      words[from + d] += step * context[d];
    }
    biases[word] += step;
  }

  private int neighbour(char[] text, int start, int end, int at, int row) {
    int place = LogBilinear.place(at, row);
    return place < start || place >= end ? Vocabulary.BOUNDARY : text[place];
  }

  private static int[] noiseTable(int[] counts) {
    double total = 0;
    for (int count : counts) {
      total += Math.pow(count, 0.75);
    }
    int[] table = new int[1 << 22];
    int at = 0;
    double sum = 0;
    for (int id = 0; id < counts.length; id++) {
      sum += Math.pow(counts[id], 0.75);
      int until = (int) Math.min(table.length, Math.round(sum / total * table.length));
      while (at < until) {
        table[at++] = id;
      }
    }
    return table;
  }

  private static float[] keepShares(int[] counts) {
    double total = 0;
    for (int count : counts) {
      total += count;
    }
    float[] keep = new float[counts.length];
    for (int id = 0; id < counts.length; id++) {
      double share = counts[id] / total;
      keep[id] = share == 0 ? 0 : (float) Math.min(1, Math.sqrt(SUBSAMPLE / share) * 2);
    }
    return keep;
  }
}
