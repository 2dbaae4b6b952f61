package io.calque.train.encoder;

import io.calque.text.BadDataException;
import java.util.Map;

/**
 * Weights of an earlier run. Immutable.
 *
 * @param values by name
 */
record NamedWeights(Map<String, float[]> values) implements Weights {
  @Override
  public float[] floats(String weight) {
    float[] found = values.get(weight);
    if (found == null) {
      throw new BadDataException("weights", "", "has no weight " + weight);
    }
    return found.clone();
  }

  @Override
  public boolean has(String weight) {
    return values.containsKey(weight);
  }
}
