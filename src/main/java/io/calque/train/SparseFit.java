package io.calque.train;

import io.calque.model.LinearModel;
import java.util.List;
import smile.classification.Maxent;

/** Fits logistic regressions over hashed binary features with Smile. */
final class SparseFit {
  /** Property that Smile reads at each fit: rows that share one gradient. */
  private static final String PARTITION = "smile.data.partition.size";

  /** Each partition holds a gradient as long as the model. */
  private static final int PARTITIONS = 4;

  private static final double TOLERANCE = 1e-4;

  private SparseFit() {}

  /**
   * The model.
   *
   * @param dimension features are below this
   * @param features one row an example
   * @param targets the class of each, from 0
   * @param lambda strength of the L2 penalty, 0 or more
   * @param iterations of L-BFGS at most
   */
  static LinearModel of(
      int dimension, List<int[]> features, List<Integer> targets, double lambda, int iterations) {
    System.setProperty(PARTITION, Integer.toString(features.size() / PARTITIONS + 1));
    return LinearModel.of(
        Maxent.fit(
            dimension,
            features.toArray(int[][]::new),
            targets.stream().mapToInt(Integer::intValue).toArray(),
            lambda,
            TOLERANCE,
            iterations));
  }
}
