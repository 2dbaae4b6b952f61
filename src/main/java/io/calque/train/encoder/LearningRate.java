package io.calque.train.encoder;

/**
 * How far an update goes: rises to the highest rate in the first twentieth of the updates, then
 * falls to 0, both in a straight line, as is usual in fine-tuning BERT.
 *
 * @param highest rate
 * @param steps updates in all
 */
record LearningRate(double highest, int steps) {
  private static final double WARM_UP = 0.05;

  /** Rate of an update, counted from 1. */
  double at(int step) {
    double warm = Math.max(1, WARM_UP * steps);
    double share = step <= warm ? step / warm : (steps - step) / Math.max(1, steps - warm);
    return highest * share;
  }
}
