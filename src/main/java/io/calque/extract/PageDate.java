package io.calque.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a calendar date in the forms that pages use: ISO and other numbers, seconds or milliseconds
 * since 1970, and days with a month's name in English or a few other languages.
 */
final class PageDate {
  private static final int LONGEST = 100;

  /** A year and a day. */
  private static final int FEWEST_DIGITS = 5;

  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2099;
  private static final int MOST_IN_A_YEAR = 12;

  /** How the names of the months begin; those of four letters are told apart by the fourth. */
  private static final Map<String, Integer> MONTHS = months();

  private static final Pattern EPOCH =
      Pattern.compile("^\\s*+(\\d{10})(\\d{3})?(?:\\.\\d{1,9})?\\s*+");

  /** A pattern, and the date that it found. */
  private record Form(Pattern pattern, Function<Matcher, Optional<LocalDate>> date) {}

  private record Found(int start, Optional<LocalDate> date) {}

  private static final List<Form> FORMS =
      List.of(
          new Form(
              Pattern.compile("(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)"),
              found -> date(found.group(1), number(found, 3), found.group(4))),
          new Form(
              Pattern.compile("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?!\\d)"),
              found -> date(found.group(1), number(found, 2), found.group(3))),
          new Form(
              Pattern.compile("(?<!\\d)(\\d{4})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})"),
              found -> date(found.group(1), number(found, 2), found.group(3))),
          new Form(
              Pattern.compile("\\b(\\p{L}{3,9}+)\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})\\b"),
              found -> date(found.group(3), month(found.group(1)), found.group(2))),
          new Form(
              Pattern.compile(
                  "\\b(\\d{1,2})(?:st|nd|rd|th|\\.|º)?\\s(?:de\\s|of\\s)?(\\p{L}{3,10}+)\\.?,?\\s(?:de\\s)?(\\d{4})\\b"),
              found -> date(found.group(3), month(found.group(2)), found.group(1))),
          new Form(
              Pattern.compile("(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})(?!\\d)"),
              found -> date(found.group(3), number(found, 2), found.group(1))));

  private static final Pattern SLASHED =
      Pattern.compile("(?<![\\d/-])(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4})(?![\\d/-])");

  private PageDate() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    String[] rows = {
      "jan ene gen",
      "feb fev fév feb",
      "mar mär mrt",
      "apr abr avr",
      "may mai mei mag",
      "jun giu juin",
      "jul lug juil",
      "aug ago aoû",
      "sep set",
      "oct okt ott out",
      "nov",
      "dec dez dic déc"
    };
    for (int month = 1; month <= rows.length; month++) {
      for (String name : rows[month - 1].split(" ")) {
        months.put(name, month);
      }
    }
    return Map.copyOf(months);
  }

  /** The first date in {@code text}, if it is one of the years 1990 to 2099. */
  static Optional<LocalDate> in(String text) {
    return in(text, Optional.empty());
  }

  /**
   * The first date in {@code text}.
   *
   * @param dayFirst whether the reader writes 3/5 for the third of May; without it such a date is
   *     none
   */
  static Optional<LocalDate> in(String text, Optional<Boolean> dayFirst) {
    String part = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    if (part.codePoints().filter(Character::isDigit).count() < FEWEST_DIGITS) {
      return Optional.empty();
    }
    Matcher epoch = EPOCH.matcher(part);
    if (epoch.matches()) {
      LocalDate day =
          Instant.ofEpochSecond(Long.parseLong(epoch.group(1)))
              .atZone(ZoneOffset.UTC)
              .toLocalDate();
      return Optional.of(day).filter(one -> isKnown(one.getYear()));
    }
    Matcher slashed = SLASHED.matcher(part);
    Optional<Found> numbers =
        slashed.find()
            ? Optional.of(new Found(slashed.start(), slashed(slashed, dayFirst)))
            : Optional.empty();
    return Stream.concat(
            numbers.stream(),
            FORMS.stream()
                .flatMap(
                    form -> {
                      Matcher matcher = form.pattern().matcher(part);
                      return matcher.find()
                          ? Stream.of(new Found(matcher.start(), form.date().apply(matcher)))
                          : Stream.empty();
                    }))
        .filter(found -> found.date().isPresent())
        .min(Comparator.comparingInt(Found::start))
        .flatMap(Found::date);
  }

  private static Optional<LocalDate> slashed(Matcher found, Optional<Boolean> dayFirst) {
    int first = number(found, 1);
    int second = number(found, 3);
    boolean isDay = first > MOST_IN_A_YEAR || first == second;
    boolean isMonth = second > MOST_IN_A_YEAR;
    if (!isDay && !isMonth && dayFirst.isEmpty()) {
      return Optional.empty();
    }
    return isDay || (!isMonth && dayFirst.orElse(false))
        ? date(found.group(4), second, found.group(1))
        : date(found.group(4), first, found.group(3));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static int month(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    int four = lower.length() < 4 ? 0 : MONTHS.getOrDefault(lower.substring(0, 4), 0);
    return four > 0 ? four : MONTHS.getOrDefault(lower.substring(0, 3), 0);
  }

  private static Optional<LocalDate> date(String year, int month, String day) {
    int y = Integer.parseInt(year);
    if (!isKnown(y)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(y, month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean isKnown(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
