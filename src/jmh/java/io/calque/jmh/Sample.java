package io.calque.jmh;

import java.util.List;

/**
 * Figures of one thing that was measured several times.
 *
 * @param values one or more, above 0, in ascending order
 */
record Sample(List<Double> values) {
  Sample {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("values is empty");
    }
    values = values.stream().sorted().toList();
    if (!(values.get(0) > 0)) {
      throw new IllegalArgumentException(
          "values holds " + values.get(0) + ", which is not above 0");
    }
  }

  /** The middle one, or the mean of both. */
  double median() {
    int middle = values.size() / 2;
    return values.size() % 2 == 1
        ? values.get(middle)
        : (values.get(middle - 1) + values.get(middle)) / 2;
  }

  /** The lowest. */
  double least() {
    return values.get(0);
  }

  /** The highest. */
  double most() {
    return values.get(values.size() - 1);
  }

  /** All of them times a factor above 0. */
  Sample times(double factor) {
    return new Sample(values.stream().map(value -> value * factor).toList());
  }

  /** How many times as much as {@code other}: as the medians say, and at the least and most. */
  Ratio over(Sample other) {
    return new Ratio(median() / other.median(), least() / other.most(), most() / other.least());
  }

  /**
   * One sample as a multiple of another.
   *
   * @param median of the medians
   * @param least the lowest of one over the highest of the other
   * @param most the highest over the lowest
   */
  record Ratio(double median, double least, double most) {}
}
