package io.calque.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as pages write them: ISO 8601, with or without marks, and English with a month. */
final class PageDate {
  private static final int LONGEST = 100;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2099;
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<!\\d)(\\d{4})([-/.]?)(\\d{2})\\2(\\d{2})(?!\\d)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b(\\p{L}{3})\\p{L}{0,6}\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?\\s(\\p{L}{3})\\p{L}{0,6}\\.?,?\\s(\\d{4})\\b");

  private PageDate() {}

  /** The first date in {@code text}, if it is one of the years 1990 to 2099. */
  static Optional<LocalDate> in(String text) {
    String part = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    Matcher numbers = NUMBERS.matcher(part);
    if (numbers.find()) {
      return date(numbers.group(1), Integer.parseInt(numbers.group(3)), numbers.group(4));
    }
    Matcher monthFirst = MONTH_FIRST.matcher(part);
    if (monthFirst.find()) {
      return date(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
    }
    Matcher dayFirst = DAY_FIRST.matcher(part);
    return dayFirst.find()
        ? date(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1))
        : Optional.empty();
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
  }

  private static Optional<LocalDate> date(String year, int month, String day) {
    int y = Integer.parseInt(year);
    if (y < FIRST_YEAR || y > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(y, month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
