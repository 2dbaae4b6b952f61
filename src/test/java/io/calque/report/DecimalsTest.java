package io.calque.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0.0",
    "-0.0, 0.0",
    "1, 1.0",
    "0.5, 0.5",
    "0.00004, 0.0",
    "0.00005, 0.0001",
    "0.99995, 1.0",
    "0.99994, 0.9999",
    "0.12345, 0.1235",
    "0.1003, 0.1003",
    "0.01, 0.01",
    "9999.99999, 10000.0",
    "10000, 10000.0",
    "123456.78901, 123456.789",
    "-2.71828, -2.7183",
    "1e300, 1e300",
    "1e-300, 0.0"
  })
  void format_values_haveAtMostFourDecimalsAndOneAtLeast(double value, String expected) {
    assertEquals(0, new BigDecimal(expected).compareTo(new BigDecimal(Decimals.format(value))));
    assertEquals(bySteps(value), Decimals.format(value));
  }

  /** As decimal digits are rounded, those of ties too, which no double holds. */
  @Test
  void format_randomValuesAndTies_areThoseOfDecimalRounding() {
    Random random = new Random(1);
    for (int i = 0; i < 200_000; i++) {
      double value = random.nextDouble() * (i % 3 == 0 ? 20_000 : 1);
      assertEquals(bySteps(value), Decimals.format(value));
    }
    for (int i = 0; i < 20_000; i++) {
      double tie =
          Double.parseDouble(i / 10_000 + "." + String.format(Locale.ROOT, "%04d5", i % 10_000));
      for (double value : new double[] {Math.nextDown(tie), tie, Math.nextUp(tie)}) {
        assertEquals(bySteps(value), Decimals.format(value));
      }
    }
  }

  private static String bySteps(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    return (rounded.scale() < 1 ? rounded.setScale(1, RoundingMode.UNNECESSARY) : rounded)
        .toPlainString();
  }
}
