package io.calque.statistics;

/** The few indexes of highest value among many offered, highest first. */
final class Likeliest {
  private final int[] indexes;
  private final double[] values;
  private int size;

  Likeliest(int most) {
    indexes = new int[most];
    values = new double[most];
  }

  void offer(int index, double value) {
    if (size == indexes.length && value <= values[size - 1]) {
      return;
    }
    int at = size < indexes.length ? size++ : size - 1;
    while (at > 0 && values[at - 1] < value) {
      values[at] = values[at - 1];
      indexes[at] = indexes[at - 1];
      at--;
    }
    values[at] = value;
    indexes[at] = index;
  }

  int size() {
    return size;
  }

  int index(int rank) {
    return indexes[rank];
  }

  double value(int rank) {
    return values[rank];
  }
}
