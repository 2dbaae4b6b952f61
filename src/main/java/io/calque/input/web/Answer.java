package io.calque.input.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param uri what was asked for
 * @param status of HTTP
 * @param headers in their order
 * @param body unpacked
 * @param isCut whether the body's end is missing
 * @param address of the server; empty where it is not known
 * @param date when the request was made
 */
record Answer(
    URI uri,
    int status,
    List<Field> headers,
    Body body,
    boolean isCut,
    Optional<String> address,
    Instant date) {
  Answer {
    headers = List.copyOf(headers);
  }

  /** A line of a header. */
  record Field(String name, String value) {}

  /** The first value of the header {@code name}. */
  Optional<String> header(String name) {
    return headers.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(field -> field.value().strip())
        .findFirst();
  }

  /** All values of the header {@code name}, in order. */
  List<String> all(String name) {
    return headers.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(field -> field.value().strip())
        .toList();
  }

  boolean isOk() {
    return status >= 200 && status < 300;
  }

  /** Where a redirect leads, as it was written. */
  Optional<String> redirect() {
    boolean redirects =
        switch (status) {
          case 301, 302, 303, 307, 308 -> true;
          default -> false;
        };
    return redirects ? header("Location") : Optional.empty();
  }

  /** The declared media type in lower case without parameters, or empty. */
  String mediaType() {
    String type = header("Content-Type").orElse("");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** The declared charset, which may be nonsense. */
  Optional<String> charset() {
    String type = header("Content-Type").orElse("");
    int start = type.toLowerCase(Locale.ROOT).indexOf("charset=");
    if (start < 0) {
      return Optional.empty();
    }
    String value = type.substring(start + "charset=".length());
    int end = value.indexOf(';');
    value = (end < 0 ? value : value.substring(0, end)).replace("\"", "").replace("'", "").strip();
    return value.isEmpty() || value.length() > 40 ? Optional.empty() : Optional.of(value);
  }
}
