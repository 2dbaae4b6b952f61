package io.calque.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.LinearModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparseFitTest {
  private static final int DIMENSION = 64;

  @TempDir Path folder;

  private final List<int[]> features = new ArrayList<>();

  @BeforeEach
  void draw() {
    Random random = new Random(9);
    for (int i = 0; i < 3_000; i++) {
      features.add(random.ints(6, 0, DIMENSION).toArray());
    }
  }

  /** Examples are told by their first feature. */
  private List<Integer> targets(int classes) {
    return features.stream().map(row -> row[0] % classes).toList();
  }

  /** The sums of several threads are added in one order. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void of_sameExamplesTwice_givesTheSameWeights(int classes) throws IOException {
    Path one = folder.resolve("one.bin");
    Path two = folder.resolve("two.bin");
    SparseFit.of(DIMENSION, features, targets(classes), 0.5, 30).write(one);
    SparseFit.of(DIMENSION, features, targets(classes), 0.5, 30).write(two);
    assertEquals(-1, Files.mismatch(one, two));
  }

  @Test
  void of_separableExamples_learnsThem() {
    List<int[]> told = features.stream().map(row -> new int[] {row[0]}).toList();
    LinearModel model = SparseFit.of(DIMENSION, told, targets(3), 0.1, 50);
    for (int feature = 0; feature < DIMENSION; feature++) {
      double right = model.probabilities(new int[] {feature})[feature % 3];
      assertTrue(right > 0.9, "feature " + feature + ": " + right);
    }
  }

  @Test
  void of_fewerExamplesThanPartitions_fits() {
    LinearModel model =
        SparseFit.of(4, List.of(new int[] {0}, new int[] {1}), List.of(0, 1), 0.1, 20);
    assertTrue(model.probabilities(new int[] {1})[1] > 0.5);
    assertTrue(model.probabilities(new int[] {0})[1] < 0.5);
  }
}
