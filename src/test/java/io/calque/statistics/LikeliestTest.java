package io.calque.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikeliestTest {
  private static Likeliest offered(int most, double... values) {
    Likeliest likeliest = new Likeliest(most);
    for (int i = 0; i < values.length; i++) {
      likeliest.offer(i, values[i]);
    }
    return likeliest;
  }

  private static List<Integer> indexes(Likeliest likeliest) {
    return IntStream.range(0, likeliest.size()).mapToObj(likeliest::index).toList();
  }

  @Test
  void offer_more_keepsTheHighestInOrder() {
    Likeliest likeliest = offered(3, 0.1, -2, 7, 0.3, 5);
    assertEquals(List.of(2, 4, 3), indexes(likeliest));
    assertEquals(7, likeliest.value(0));
    assertEquals(0.3, likeliest.value(2));
  }

  @Test
  void offer_fewer_keepsAll() {
    assertEquals(List.of(1, 0), indexes(offered(5, -3, -1)));
    assertEquals(0, offered(5).size());
  }

  @Test
  void offer_ties_keepTheFirstOffered() {
    assertEquals(List.of(0, 1), indexes(offered(2, 4, 4, 4)));
    assertEquals(List.of(2, 0, 1), indexes(offered(3, 4, 4, 6, 4)));
  }

  @Test
  void offer_none_keepsNothing() {
    assertEquals(List.of(), indexes(offered(1)));
    assertEquals(List.of(1), indexes(offered(1, Double.NEGATIVE_INFINITY, -1e300)));
  }

  @Test
  void offer_manySeeded_isTheTopOfASort() {
    Random random = new Random(3);
    double[] values = random.doubles(1_000).map(value -> Math.floor(200 * value)).toArray();
    List<Integer> sorted =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> values[i]).reversed())
            .limit(20)
            .toList();
    assertEquals(sorted, indexes(offered(20, values)));
  }
}
