package io.calque.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headers of a stored HTTP response, read as leniently as browsers do: lines may end with LF
 * alone, lines without a colon are passed over, and answers of the kind "100 Continue" before the
 * real one are skipped.
 *
 * @param status of the response
 * @param fields in their order
 * @param length in bytes, the empty line after them included
 */
record HttpHead(int status, List<Field> fields, int length) {
  /** A status line; bounded, so linear. */
  private static final Pattern STATUS =
      Pattern.compile(
          "\\s{0,9}(?:HTTP(?:/[0-9.]{1,9})?|ICY)[ \\t]{1,9}([0-9]{3})(?![0-9]).*+",
          Pattern.CASE_INSENSITIVE);

  /** Most answers before the real one. */
  private static final int MOST_BEFORE = 10;

  HttpHead {
    fields = List.copyOf(fields);
  }

  /** A line of the headers. */
  record Field(String name, String value) {}

  /** Whether {@code bytes} begin like a response. */
  static boolean isBegun(byte[] bytes) {
    int length = Math.min(bytes.length, 99);
    String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    return STATUS.matcher(start.lines().findFirst().orElse("")).matches();
  }

  /** The headers at the start of {@code bytes}; empty if they are none, or break off. */
  static Optional<HttpHead> read(byte[] bytes) {
    Optional<HttpHead> head = read(bytes, 0);
    for (int i = 0; i < MOST_BEFORE && head.isPresent() && head.get().status < 200; i++) {
      Optional<HttpHead> next = read(bytes, head.get().length);
      if (next.isEmpty()) {
        return head;
      }
      head = next;
    }
    return head;
  }

  private static Optional<HttpHead> read(byte[] bytes, int from) {
    List<Field> fields = new ArrayList<>();
    int status = 0;
    int start = from;
    while (start < bytes.length) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      if (end == bytes.length) {
        return Optional.empty();
      }
      String line = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
      start = end + 1;
      if (status == 0) {
        Matcher matcher = STATUS.matcher(line.stripTrailing());
        if (!matcher.matches()) {
          return Optional.empty();
        }
        status = Integer.parseInt(matcher.group(1));
      } else if (line.isBlank()) {
        return Optional.of(new HttpHead(status, fields, start));
      } else {
        add(fields, line);
      }
    }
    return Optional.empty();
  }

  private static void add(List<Field> fields, String line) {
    int colon = line.indexOf(':');
    int last = fields.size() - 1;
    if (Character.isWhitespace(line.charAt(0)) && last >= 0) {
      Field field = fields.get(last);
      fields.set(last, new Field(field.name(), field.value() + " " + line.strip()));
    } else if (colon > 0) {
      String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      fields.add(new Field(name, line.substring(colon + 1).strip()));
    }
  }

  /** The values of a header, whose name is in lower case. */
  List<String> all(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).map(Field::value).toList();
  }

  /** The first value of a header, or empty. */
  String first(String name) {
    return all(name).stream().findFirst().orElse("");
  }
}
