package io.calque.input;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * The line before a record of an ARC file (Internet Archive, 1996), versions 1 and 2: address, IP
 * address, date, media type, in version 2 five fields more, length.
 */
final class ArcHeader {
  /** How an ARC file begins. */
  static final String BEGINNING = "filedesc:";

  private static final int FEWEST = 5;

  private ArcHeader() {}

  /** What the line says, as headers of a WARC record; empty if it is none. */
  static Optional<MessageHeaders> parse(String line) {
    List<String> fields = Arrays.asList(line.strip().split(" +"));
    int date = 2;
    while (date < fields.size() && !isDate(fields.get(date))) {
      date++;
    }
    String length = fields.get(fields.size() - 1);
    String address = String.join("%20", fields.subList(0, Math.min(fields.size(), date) - 1));
    if (date + 2 >= fields.size()
        || fields.size() < FEWEST
        || !isNumber(length)
        || address.indexOf(':') <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        MessageHeaders.of(
            "WARC-Type",
            type(address),
            "WARC-Target-URI",
            address,
            "Content-Type",
            "application/http",
            "Content-Length",
            length));
  }

  /** Whether the record holds the answer of a web server. */
  static boolean isOfPage(MessageHeaders headers) {
    return headers.first("WARC-Type").orElse("").equals("response");
  }

  private static String type(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    if (lower.startsWith(BEGINNING)) {
      return "warcinfo";
    }
    return lower.startsWith("http:") || lower.startsWith("https:") ? "response" : "other";
  }

  private static boolean isDate(String field) {
    return isNumber(field) && (field.length() == 14 || field.length() == 12);
  }

  private static boolean isNumber(String field) {
    return !field.isEmpty()
        && field.length() <= 18
        && field.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
