package io.calque.train;

import io.calque.model.DenseModel;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import smile.classification.LogisticRegression;

/** Fits a multinomial logistic regression over standardised numbers. */
final class DenseFitter {
  private static final double TOLERANCE = 1e-6;
  private static final int ITERATIONS = 500;

  private final List<String> names;
  private final double lambda;
  private final List<double[]> rows = new ArrayList<>();
  private final List<Integer> targets = new ArrayList<>();

  DenseFitter(List<String> names, double lambda) {
    this.names = names;
    this.lambda = lambda;
  }

  void add(double[] numbers, Label label) {
    rows.add(numbers);
    targets.add(Probabilities.index(label));
  }

  int size() {
    return rows.size();
  }

  DenseModel fit() {
    int width = names.size();
    List<Double> means = new ArrayList<>();
    List<Double> deviations = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      int column = i;
      double mean = rows.stream().mapToDouble(row -> row[column]).average().orElse(0);
      double variance =
          rows.stream().mapToDouble(row -> Math.pow(row[column] - mean, 2)).average().orElse(0);
      means.add(mean);
      deviations.add(variance < 1e-12 ? 1 : Math.sqrt(variance));
    }
    List<Double> none = java.util.Collections.nCopies(width + 1, 0.0);
    DenseModel scale = new DenseModel(names, means, deviations, List.of(none, none));
    double[][] x = rows.stream().map(scale::standardise).toArray(double[][]::new);
    int[] y = targets.stream().mapToInt(Integer::intValue).toArray();
    double[][] weights =
        LogisticRegression.multinomial(x, y, lambda, TOLERANCE, ITERATIONS).coefficients();
    return new DenseModel(
        names,
        means,
        deviations,
        Arrays.stream(weights).map(row -> Arrays.stream(row).boxed().toList()).toList());
  }
}
