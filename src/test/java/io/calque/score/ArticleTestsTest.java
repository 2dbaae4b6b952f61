package io.calque.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTestsTest {
  @Test
  void smallest_twoTests_isTheSmallerRate() {
    ArticleTests.Test low = new ArticleTests.Test(3, 0.01);
    ArticleTests.Test high = new ArticleTests.Test(9, 0.4);
    assertEquals(0.01, new ArticleTests(low, high).smallest());
    assertEquals(0.01, new ArticleTests(high, low).smallest());
    assertEquals(1, ArticleTests.NONE.smallest());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void new_rateOutOfRange_isRefused(double rate) {
    var e = assertThrows(IllegalArgumentException.class, () -> new ArticleTests.Test(0, rate));
    assertEquals("falseAlarmRate " + rate + " is not in 0 to 1", e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void new_strengthWithoutBounds_isRefused(double strength) {
    assertThrows(IllegalArgumentException.class, () -> new ArticleTests.Test(strength, 0.5));
  }
}
