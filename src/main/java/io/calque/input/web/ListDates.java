package io.calque.input.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the dates of sitemaps and feeds: W3C date-times, and those of mail (RFC 822). */
final class ListDates {
  /** The forms of W3C date-times; a missing zone is UTC, a missing day the first. */
  private static final List<Function<String, Instant>> FORMS =
      List.of(
          text -> OffsetDateTime.parse(text).toInstant(),
          text -> LocalDateTime.parse(text).toInstant(ZoneOffset.UTC),
          text -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC),
          text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC),
          text -> YearMonth.parse(text).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC),
          text -> Year.parse(text).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC),
          ListDates::mail);

  private static final DateTimeFormatter MAIL =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("d MMM uuuu H:mm[:ss]")
          .toFormatter(Locale.ENGLISH);

  private static final Map<String, String> ZONES =
      Map.of(
          "GMT", "Z", "UT", "Z", "UTC", "Z", "EST", "-05:00", "EDT", "-04:00", "CST", "-06:00",
          "CDT", "-05:00", "MST", "-07:00", "MDT", "-06:00", "PST", "-08:00");

  private ListDates() {}

  /** The instant that a date names; empty for what is none. */
  static Optional<Instant> read(String text) {
    String date = text.strip();
    if (date.length() < 4 || date.length() > 40) {
      return Optional.empty();
    }
    for (Function<String, Instant> form : FORMS) {
      try {
        return Optional.of(form.apply(date));
      } catch (DateTimeParseException e) {
        // the next form
      }
    }
    return Optional.empty();
  }

  /** Such as {@code Wed, 01 May 2024 10:00:00 GMT}; the weekday is not looked at. */
  private static Instant mail(String text) {
    String date = text.substring(text.indexOf(',') + 1).strip();
    int space = date.lastIndexOf(' ');
    String zone = date.substring(space + 1).toUpperCase(Locale.ROOT);
    boolean hasZone = space > 0 && zone.indexOf(':') != 2 && zone.indexOf(':') != 1;
    try {
      ZoneOffset offset = hasZone ? ZoneOffset.of(ZONES.getOrDefault(zone, zone)) : ZoneOffset.UTC;
      String local = hasZone ? date.substring(0, space).strip() : date;
      return LocalDateTime.parse(local, MAIL).toInstant(offset);
    } catch (DateTimeException e) {
      throw new DateTimeParseException("no date", text, 0, e);
    }
  }
}
