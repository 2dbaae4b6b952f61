package io.calque.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,5       | comma-decimal",
        "12,25     | comma-decimal",
        "1,500     | -",
        "1,5,2     | -",
        "1234,5    | -",
        "1,        | -",
        ",5        | -",
        "1.500     | point-thousands",
        "1.500.000 | point-thousands",
        "1500.000  | -",
        "1.5       | -",
        "1.500.00  | -",
        "9:05      | clock",
        "19.30     | clock",
        "199.30    | -",
        "9:5       | -",
        "5th       | ordinal",
        "22nd      | ordinal",
        "5         | -",
        "th        | -",
        "1987      | year",
        "1787      | -",
        "19871     | -",
        "2098a     | -",
      })
  void form_ofToken_isThatAlone(String token, String form) {
    String found =
        NumberForm.isCommaDecimal(token)
            ? "comma-decimal"
            : NumberForm.isPointThousands(token)
                ? "point-thousands"
                : NumberForm.isClock(token)
                    ? "clock"
                    : NumberForm.isOrdinal(token)
                        ? "ordinal"
                        : NumberForm.isYear(token) ? "year" : "-";
    assertEquals(form, found);
  }
}
