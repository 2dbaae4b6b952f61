package io.calque.evaluate;

import io.calque.text.Sentence;
import io.calque.text.Token;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import smile.classification.Maxent;

/** The baseline: logistic regression over hashed word 1-2-grams of a sentence, nothing else. */
final class NgramBaseline {
  private static final int DIMENSION = 1 << 18;
  private static final double LAMBDA = 1;
  private static final double TOLERANCE = 1e-4;
  private static final int ITERATIONS = 40;

  private final Maxent model;

  private NgramBaseline(Maxent model) {
    this.model = model;
  }

  /** Fits on sentences of both kinds. */
  static NgramBaseline fit(List<Sentence> positives, List<Sentence> negatives) {
    int[][] features =
        Stream.concat(positives.stream(), negatives.stream())
            .map(NgramBaseline::features)
            .toArray(int[][]::new);
    int[] targets =
        IntStream.range(0, features.length).map(i -> i < positives.size() ? 1 : 0).toArray();
    return new NgramBaseline(
        Maxent.fit(DIMENSION, features, targets, LAMBDA, TOLERANCE, ITERATIONS));
  }

  /** Probability that the sentence is of the positive kind. */
  double probability(Sentence sentence) {
    double[] classes = new double[2];
    model.predict(features(sentence), classes);
    return classes[1];
  }

  private static int[] features(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    IntStream.Builder hashes = IntStream.builder();
    String left = "<s>";
    for (Token token : tokens) {
      String word = token.lower();
      hashes.add(index(word));
      hashes.add(index(left + " " + word));
      left = word;
    }
    hashes.add(index(left + " </s>"));
    return hashes.build().sorted().distinct().toArray();
  }

  private static int index(String gram) {
    int mixed = gram.hashCode() * 0x9e3779b1;
    return (mixed ^ (mixed >>> 15)) & (DIMENSION - 1);
  }
}
