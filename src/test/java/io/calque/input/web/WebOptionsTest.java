package io.calque.input.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebOptionsTest {
  private final WebOptions options = WebOptions.defaults();

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nCookie: x", "(", ">", "\u00e9"})
  void contact_notPlain_isRefused(String contact) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> options.withContact(contact));
    assertEquals(
        "contact must be printable ASCII without brackets, such as an e-mail address",
        e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "1001", "NaN"})
  void rate_outOfRange_isRefused(double rate) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> options.withRate(rate));
    assertEquals("rate = " + rate + ", must be in (0, 1000]", e.getMessage());
  }

  @Test
  void counts_zero_areRefused() {
    assertEquals(
        "maxPages = 0, must be at least 1",
        assertThrows(IllegalArgumentException.class, () -> options.withMaxPages(0)).getMessage());
    assertEquals(
        "attempts = 0, must be at least 1",
        assertThrows(IllegalArgumentException.class, () -> options.withAttempts(0)).getMessage());
  }

  @Test
  void limits_notPositive_areRefused() {
    Duration second = Duration.ofSeconds(1);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Limits(0, 1, 1, 1, second, second, second, 0));
    assertEquals("body = 0, must be positive", e.getMessage());
  }

  @Test
  void gap_rate_isItsInverse() {
    assertEquals(Duration.ofMillis(250), options.withRate(4).gap());
  }

  @Test
  void userAgent_withoutContact_isTheProduct() {
    assertEquals("Calque/0", options.userAgent());
  }
}
