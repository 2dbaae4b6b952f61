package io.calque.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureListTest {
  private static final int NAME = FeatureList.hash("name");

  @Test
  void toArray_manyFeatures_fillTheDimensionAndStayBelowIt() {
    FeatureList features = new FeatureList(1 << 10);
    for (int i = 0; i < 5_000; i++) {
      features.add(NAME, FeatureList.hash("w" + i));
      features.add(NAME, i);
    }
    int[] indexes = features.toArray();
    assertEquals(10_000, indexes.length);
    assertTrue(Arrays.stream(indexes).allMatch(index -> index >= 0 && index < 1 << 10));
    long used = Arrays.stream(indexes).distinct().count();
    assertTrue(used > 1_000, used + " of 1,024 places used");
  }

  @Test
  void toArray_sameFeatureTwice_standsTwice() {
    FeatureList features = new FeatureList(1 << 18);
    features.add(NAME, 3);
    features.add(NAME, 3);
    int[] indexes = features.toArray();
    assertEquals(2, indexes.length);
    assertEquals(indexes[0], indexes[1]);
  }

  @Test
  void add_differentNamesAndOrders_areDifferent() {
    FeatureList features = new FeatureList(1 << 20);
    int a = FeatureList.hash("a");
    int b = FeatureList.hash("b");
    features.add(FeatureList.hash("left"), a);
    features.add(FeatureList.hash("right"), a);
    features.add(NAME, FeatureList.both(a, b));
    features.add(NAME, FeatureList.both(b, a));
    features.add(NAME, FeatureList.hash("ab"));
    assertEquals(5, Arrays.stream(features.toArray()).distinct().count());
  }

  /** Small numbers, as bins are, spread like any others. */
  @Test
  void both_smallNumbers_areHardlyEverTheSame() {
    FeatureList features = new FeatureList(1 << 20);
    for (int first = -20; first < 20; first++) {
      for (int second = -20; second < 20; second++) {
        features.add(NAME, FeatureList.both(first, second));
      }
    }
    long distinct = Arrays.stream(features.toArray()).distinct().count();
    assertTrue(distinct > 1_590, distinct + " of 1,600 places");
  }

  @Test
  void clear_list_canBeFilledAgain() {
    FeatureList features = new FeatureList(1 << 18);
    features.add(NAME, 1);
    int[] before = features.toArray();
    features.clear();
    assertEquals(0, features.toArray().length);
    features.add(NAME, 1);
    assertArrayEquals(before, features.toArray());
  }

  @ParameterizedTest
  @CsvSource({"-1, -2", "-99, -2", "3, 6", "99, 6", "1.1, 2", "1.4, 2", "1.6, 3", "-0.1, -1"})
  void bin_value_isClippedAndRoundedDown(double value, int bin) {
    assertEquals(bin, FeatureList.bin(value, 0.5, -1, 3));
    FeatureList one = new FeatureList(1 << 18);
    one.bin(NAME, value, 0.5, -1, 3);
    FeatureList two = new FeatureList(1 << 18);
    two.add(NAME, bin);
    assertArrayEquals(two.toArray(), one.toArray());
  }

  @Test
  void hash_partOfText_isThatOfTheSameCharacters() {
    assertEquals(FeatureList.hash("thin"), FeatureList.hash("within", 2, 6));
    assertNotEquals(FeatureList.hash("thin"), FeatureList.hash("within", 2, 5));
    assertEquals(FeatureList.hash(""), FeatureList.hash("within", 3, 3));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 3, 1000})
  void new_dimensionNoPowerOfTwo_isRefused(int dimension) {
    var e = assertThrows(IllegalArgumentException.class, () -> new FeatureList(dimension));
    assertEquals("dimension " + dimension + " is not a power of two", e.getMessage());
  }
}
