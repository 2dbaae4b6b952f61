package io.calque.train.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A conditional logistic regression: which of several candidates is the right one (McFadden 1974).
 * Of the groups of candidates, the likelihood of the right one under a softmax of a weighted sum is
 * made as large as it can be, less an L2 penalty, by Newton steps. Not thread-safe.
 */
public final class ConditionalLogit {
  private static final int STEPS = 30;
  private static final double SMALL = 1e-6;

  private final int width;
  private final double lambda;
  private final List<double[][]> groups = new ArrayList<>();
  private final List<Integer> right = new ArrayList<>();
  private final List<Double> importance = new ArrayList<>();

  /**
   * Of candidates with so many numbers.
   *
   * @param lambda strength of the penalty, above 0
   */
  public ConditionalLogit(int width, double lambda) {
    if (!(lambda > 0)) {
      throw new IllegalArgumentException("lambda " + lambda + " is not above 0");
    }
    this.width = width;
    this.lambda = lambda;
  }

  /**
   * Takes a group.
   *
   * @param candidates shape {@code (candidates, width)}
   * @param rightOne index of the right one
   * @param weight how much the group counts, above 0
   */
  public void add(double[][] candidates, int rightOne, double weight) {
    groups.add(candidates);
    right.add(rightOne);
    importance.add(weight);
  }

  public int size() {
    return groups.size();
  }

  /** The weights, one for each number. */
  public double[] fit() {
    double[] weights = new double[width];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[width];
      double[][] hessian = new double[width][width];
      for (int i = 0; i < width; i++) {
        gradient[i] = -lambda * weights[i];
        hessian[i][i] = lambda;
      }
      for (int g = 0; g < groups.size(); g++) {
        add(groups.get(g), right.get(g), importance.get(g), weights, gradient, hessian);
      }
      double[] move = solve(hessian, gradient);
      double longest = 0;
      for (int i = 0; i < width; i++) {
        double bounded = Math.max(-1, Math.min(1, move[i]));
        weights[i] += bounded;
        longest = Math.max(longest, Math.abs(bounded));
      }
      if (longest < SMALL) {
        break;
      }
    }
    return weights;
  }

  /** Adds the gradient of a group's log-likelihood, and its Hessian turned positive. */
  private void add(
      double[][] candidates,
      int rightOne,
      double weight,
      double[] weights,
      double[] gradient,
      double[][] hessian) {
    double[] shares = shares(candidates, weights);
    double[] mean = new double[width];
    for (int c = 0; c < candidates.length; c++) {
      for (int i = 0; i < width; i++) {
        mean[i] += shares[c] * candidates[c][i];
      }
    }
    for (int i = 0; i < width; i++) {
      gradient[i] += weight * (candidates[rightOne][i] - mean[i]);
    }
    for (int c = 0; c < candidates.length; c++) {
      double share = weight * shares[c];
      if (share > 1e-12) {
        for (int i = 0; i < width; i++) {
          double off = share * (candidates[c][i] - mean[i]);
          for (int j = 0; j < width; j++) {
            hessian[i][j] += off * (candidates[c][j] - mean[j]);
          }
        }
      }
    }
  }

  /** The softmax of the candidates' weighted sums. */
  private static double[] shares(double[][] candidates, double[] weights) {
    double[] out = new double[candidates.length];
    double highest = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < candidates.length; c++) {
      for (int i = 0; i < weights.length; i++) {
        out[c] += weights[i] * candidates[c][i];
      }
      highest = Math.max(highest, out[c]);
    }
    double sum = 0;
    for (int c = 0; c < out.length; c++) {
      out[c] = Math.exp(out[c] - highest);
      sum += out[c];
    }
    for (int c = 0; c < out.length; c++) {
      out[c] /= sum;
    }
    return out;
  }

  /** Solves {@code a x = b} for a symmetric positive definite {@code a} by Cholesky. */
  private static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    double[][] l = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= l[i][k] * l[j][k];
        }
        l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
      }
    }
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= l[i][k] * x[k];
      }
      x[i] /= l[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= l[k][i] * x[k];
      }
      x[i] /= l[i][i];
    }
    return x;
  }
}
