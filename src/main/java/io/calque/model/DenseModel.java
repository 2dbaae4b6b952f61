package io.calque.model;

import io.calque.text.Label;
import io.calque.text.Probabilities;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import smile.classification.LogisticRegression;
import smile.util.IntSet;

/**
 * A multinomial logistic regression over standardised numbers, served by Smile; kept as JSON.
 *
 * @param names what each number is
 * @param means mean of each number in training
 * @param deviations standard deviation of each number in training, above 0
 * @param weights shape {@code (2, names + 1)}: log-odds of original and of spun against translated,
 *     the intercept last
 */
public record DenseModel(
    List<String> names, List<Double> means, List<Double> deviations, List<List<Double>> weights) {
  /** Copies the lists and checks their lengths. */
  public DenseModel {
    names = List.copyOf(names);
    means = List.copyOf(means);
    deviations = List.copyOf(deviations);
    weights = weights.stream().map(List::copyOf).toList();
    int size = names.size();
    if (means.size() != size || deviations.size() != size || weights.size() != 2) {
      throw new IllegalArgumentException("lengths of names, means, deviations, weights differ");
    }
    for (int i = 0; i < size; i++) {
      if (!(deviations.get(i) > 0)) {
        throw new IllegalArgumentException(
            "deviation " + deviations.get(i) + " of " + names.get(i) + " is not above 0");
      }
    }
    for (List<Double> row : weights) {
      if (row.size() != size + 1) {
        throw new IllegalArgumentException(row.size() + " weights for " + size + " numbers");
      }
    }
  }

  /** A model of these numbers that weighs none of them: every class is as likely as the others. */
  public static DenseModel neutral(List<String> names) {
    List<Double> none = Collections.nCopies(names.size(), 0.0);
    List<Double> row = Collections.nCopies(names.size() + 1, 0.0);
    return new DenseModel(names, none, Collections.nCopies(names.size(), 1.0), List.of(row, row));
  }

  /**
   * The same model over more numbers, or in another order; those that it does not know weigh
   * nothing.
   *
   * @throws IllegalArgumentException naming a number of this model that is not among them
   */
  DenseModel over(List<String> others) {
    if (names.equals(others)) {
      return this;
    }
    for (String name : names) {
      if (!others.contains(name)) {
        throw new IllegalArgumentException("'" + name + "' is not computed");
      }
    }
    List<List<Double>> rows = new ArrayList<>();
    for (List<Double> row : weights) {
      List<Double> out = new ArrayList<>(spread(others, row, 0));
      out.add(row.get(names.size()));
      rows.add(out);
    }
    return new DenseModel(others, spread(others, means, 0), spread(others, deviations, 1), rows);
  }

  private List<Double> spread(List<String> others, List<Double> values, double unknown) {
    return others.stream()
        .map(name -> names.contains(name) ? values.get(names.indexOf(name)) : (Double) unknown)
        .toList();
  }

  /** {@code numbers} less their means, over their deviations. */
  public double[] standardise(double[] numbers) {
    double[] out = new double[numbers.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (numbers[i] - means.get(i)) / deviations.get(i);
    }
    return out;
  }

  /** A classifier ready for use; safe for several threads. */
  Classifier classifier() {
    double[][] rows =
        weights.stream()
            .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    IntSet labels = new IntSet(new int[] {0, 1, 2});
    return new Classifier(this, new LogisticRegression.Multinomial(rows, 0, 0, labels));
  }

  /** Applies a {@link DenseModel}. */
  static final class Classifier {
    private final DenseModel model;
    private final LogisticRegression smile;

    private Classifier(DenseModel model, LogisticRegression smile) {
      this.model = model;
      this.smile = smile;
    }

    Probabilities probabilities(double[] numbers) {
      double[] out = new double[3];
      smile.predict(model.standardise(numbers), out);
      return Probabilities.of(out);
    }

    /** What each number adds to the log-odds of {@code label} against original. */
    double[] contributions(double[] numbers, Label label) {
      int row = Probabilities.index(label);
      double[] standard = model.standardise(numbers);
      double[] out = new double[standard.length];
      for (int i = 0; i < out.length; i++) {
        double against = model.weights().get(0).get(i);
        double own = row == 2 ? 0 : model.weights().get(row).get(i);
        out[i] = (own - against) * standard[i];
      }
      return out;
    }
  }
}
