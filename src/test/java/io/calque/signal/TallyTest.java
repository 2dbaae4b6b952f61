package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 31, 32, 33, 500, 5_000})
  void repeated_seededNumbers_agreesWithMap(int added) {
    SplittableRandom random = new SplittableRandom(added);
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    Tally tally = new Tally();
    for (int i = 0; i < added; i++) {
      int key = random.nextInt(1 + added / 2) * 64;
      counts.merge(key, 1, Integer::sum);
      tally.add(key);
    }
    List<Integer> expected =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() > 1)
            .sorted(Comparator.comparingInt(entry -> -entry.getValue()))
            .limit(48)
            .map(Map.Entry::getKey)
            .toList();
    assertEquals(expected, tally.repeated(48));
  }
}
