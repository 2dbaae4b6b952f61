package io.calque.model;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The numbers of a manifest by what they tell.
 *
 * @param values by name
 */
public record Metrics(Map<MetricName, Double> values) {
  /** Copies the numbers. */
  public Metrics {
    values = Map.copyOf(values);
  }

  /**
   * Reads those of {@link Manifest#metrics}; names that this version does not know are left out.
   */
  public static Metrics of(Map<String, Double> written) {
    Map<MetricName, Double> values = new HashMap<>();
    written.forEach(
        (text, value) -> MetricName.parse(text).ifPresent(name -> values.put(name, value)));
    return new Metrics(values);
  }

  /** The number of this name, where it was measured. */
  public OptionalDouble get(MetricName name) {
    Double value = values.get(name);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** The numbers as a manifest holds them, in order of name. */
  public Map<String, Double> written() {
    return Collections.unmodifiableMap(
        values.entrySet().stream()
            .collect(
                Collectors.toMap(
                    one -> one.getKey().text(),
                    Map.Entry::getValue,
                    (one, other) -> one,
                    TreeMap::new)));
  }

  /** The same numbers, measured on this tier. */
  public Metrics ofTier(boolean deep) {
    Map<MetricName, Double> moved = new HashMap<>();
    values.forEach((name, value) -> moved.put(name.ofTier(deep), value));
    return new Metrics(moved);
  }
}
