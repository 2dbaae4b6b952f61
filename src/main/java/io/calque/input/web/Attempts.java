package io.calque.input.web;

import io.calque.input.web.FetchException.Kind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a request again if it fails for the moment (429, 503, a broken connection): after one, two,
 * four... seconds, or when the server says.
 */
final class Attempts {
  private final Transport transport;
  private final Pacer pacer;
  private final int most;
  private final InstantSource clock;

  Attempts(Transport transport, Pacer pacer, int most, InstantSource clock) {
    this.transport = transport;
    this.pacer = pacer;
    this.most = most;
    this.clock = clock;
  }

  /**
   * The last answer, which may still be 429 or 503.
   *
   * @throws FetchException if there is none, or the server asks to wait for longer than {@link
   *     Pacer#LONGEST}
   */
  Answer get(URI uri, Map<String, String> headers, BodyReader reader) throws FetchException {
    for (int attempt = 1; ; attempt++) {
      Duration wait = Duration.ofSeconds(1L << Math.min(attempt - 1, 6));
      try {
        Answer answer = pacer.inTurn(uri.getHost(), () -> transport.get(uri, headers, reader));
        boolean busy = answer.status() == 429 || answer.status() == 503;
        if (!busy || attempt == most) {
          return answer;
        }
        wait = asked(answer).orElse(wait);
      } catch (FetchException e) {
        if (!e.isPassing() || attempt == most) {
          throw e;
        }
      }
      pacer.hold(uri.getHost(), wait);
    }
  }

  private Optional<Duration> asked(Answer answer) throws FetchException {
    Optional<Duration> asked = answer.header("Retry-After").flatMap(this::duration);
    if (asked.isPresent() && asked.get().compareTo(Pacer.LONGEST) > 0) {
      throw new FetchException(
          Kind.ANSWER,
          "answers "
              + answer.status()
              + " and asks to wait "
              + Failure.seconds(asked.get())
              + ", longer than "
              + Failure.seconds(Pacer.LONGEST));
    }
    return asked;
  }

  private Optional<Duration> duration(String value) {
    if (!value.isEmpty()
        && value.length() < 10
        && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(clock.instant(), until);
      return wait.isNegative() ? Optional.empty() : Optional.of(wait);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
