package io.calque.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2024-03-04;2024-03-04",
        "2024-03-04T23:10:00-05:00;2024-03-04",
        "20240304;2024-03-04",
        "2024/03/04;2024-03-04",
        "Mon, 04 Mar 2024 10:00:00 GMT;2024-03-04",
        "March 4, 2024;2024-03-04",
        "Published on Sept. 4th, 2024 by Jane Low;2024-09-04",
        "4 March 2024, 10:15;2024-03-04",
      })
  void in_date_isRead(String text, String expected) {
    assertEquals(expected, PageDate.in(text).orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024-02-31",
        "1889-03-04",
        "2024-03/04",
        "3/4/2024",
        "March 2024",
        "Foo 4, 2024",
        "120240304",
        "4 people in 2024",
      })
  void in_noDate_isEmpty(String text) {
    assertEquals("", PageDate.in(text).map(Object::toString).orElse(""));
  }
}
