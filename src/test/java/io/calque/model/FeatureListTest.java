package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureListTest {
  @Test
  void toArray_manyFeatures_areDistinctAscendingAndBelowTheDimension() {
    FeatureList features = new FeatureList(1 << 10);
    for (int i = 0; i < 5_000; i++) {
      features.add("word", "w" + i % 700);
      features.add("pair", "w" + i, "x");
      features.add("number", i);
    }
    int[] indexes = features.toArray();
    assertTrue(indexes.length > 900, indexes.length + " of 1,024 places used");
    assertTrue(indexes[0] >= 0 && indexes[indexes.length - 1] < 1 << 10);
    for (int i = 1; i < indexes.length; i++) {
      assertTrue(indexes[i - 1] < indexes[i], "at " + i);
    }
  }

  @Test
  void toArray_sameFeatureTwice_isThereOnce() {
    FeatureList features = new FeatureList(1 << 18);
    features.add("word", "same");
    features.add("word", "same");
    assertEquals(1, features.toArray().length);
  }

  @Test
  void add_differentNamesAndOrders_areDifferent() {
    FeatureList features = new FeatureList(1 << 18);
    features.add("left", "same");
    features.add("right", "same");
    features.add("pair", "a", "b");
    features.add("pair", "b", "a");
    features.add("pair", "ab", "");
    assertEquals(5, features.toArray().length);
  }

  @Test
  void bin_outsideTheRange_isClipped() {
    assertArrayEquals(bin(-1), bin(-99));
    assertArrayEquals(bin(3), bin(99));
    assertArrayEquals(bin(1.1), bin(1.4));
    assertTrue(bin(1.1)[0] != bin(1.6)[0]);
  }

  @Test
  void addPart_ofText_isThatOfTheSameCharacters() {
    FeatureList one = new FeatureList(1 << 18);
    FeatureList two = new FeatureList(1 << 18);
    one.addPart("gram", "within", 2, 6);
    two.addPart("gram", "thin", 0, 4);
    assertArrayEquals(one.toArray(), two.toArray());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 3, 1000})
  void new_dimensionNoPowerOfTwo_isRefused(int dimension) {
    var e = assertThrows(IllegalArgumentException.class, () -> new FeatureList(dimension));
    assertEquals("dimension " + dimension + " is not a power of two", e.getMessage());
  }

  private static int[] bin(double value) {
    FeatureList features = new FeatureList(1 << 18);
    features.bin("bin", value, 0.5, -1, 3);
    return features.toArray();
  }
}
