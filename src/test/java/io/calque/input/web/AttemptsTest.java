package io.calque.input.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.calque.input.web.FetchException.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AttemptsTest {
  private static final URI PAGE = URI.create("https://example.com/x");

  private final FakeWeb net = new FakeWeb();
  private final BodyReader reader = new BodyReader(1000, 10, false);

  private Attempts attempts(int most) {
    Pacer pacer = new Pacer(Duration.ofMillis(100), net.time, net.time);
    return new Attempts(net, pacer, most, net.time);
  }

  @Test
  void get_brokenConnection_isTriedAgainWithBackOff() throws FetchException {
    net.on(
        PAGE.toString(),
        (uri, headers) -> {
          if (net.requests.size() < 4) {
            throw new FetchException(Kind.NETWORK, "connection failed: reset");
          }
          return FakeWeb.answer(uri, 200, "text/html", "here");
        });
    assertEquals(200, attempts(4).get(PAGE, Map.of(), reader).status());
    assertEquals(
        List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4)),
        net.time.sleeps);
  }

  @Test
  void get_brokenForGood_failsAfterTheLastAttempt() {
    net.on(
        PAGE.toString(),
        (uri, headers) -> {
          throw new FetchException(Kind.NETWORK, "connection failed: reset");
        });
    FetchException e =
        assertThrows(FetchException.class, () -> attempts(3).get(PAGE, Map.of(), reader));
    assertEquals("connection failed: reset", e.getMessage());
    assertEquals(3, net.requests.size());
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"NETWORK"},
      mode = EnumSource.Mode.EXCLUDE)
  void get_lastingFailure_isNotTriedAgain(Kind kind) {
    net.on(
        PAGE.toString(),
        (uri, headers) -> {
          throw new FetchException(kind, "no");
        });
    assertThrows(FetchException.class, () -> attempts(3).get(PAGE, Map.of(), reader));
    assertEquals(1, net.requests.size());
  }

  @ParameterizedTest
  @CsvSource({
    "429, 30, 30000",
    "503, 30, 30000",
    "503, '', 1000",
    "503, soon, 1000",
    "503, -5, 1000",
    "429, 'Wed, 01 May 2024 12:00:45 GMT', 45000",
    "429, 'Wed, 01 May 2024 11:00:00 GMT', 1000",
  })
  void get_retryAfter_isWaitedFor(int status, String after, long millis) throws FetchException {
    net.on(
        PAGE.toString(),
        (uri, headers) ->
            net.requests.size() == 1
                ? FakeWeb.answer(uri, status, "", "", "Retry-After", after)
                : FakeWeb.answer(uri, 200, "", "here"));
    assertEquals(200, attempts(3).get(PAGE, Map.of(), reader).status());
    assertEquals(List.of(Duration.ofMillis(millis)), net.time.sleeps);
  }

  @Test
  void get_retryAfterAnHour_givesUpAtOnce() {
    net.on(
        PAGE.toString(), (uri, headers) -> FakeWeb.answer(uri, 503, "", "", "Retry-After", "3600"));
    FetchException e =
        assertThrows(FetchException.class, () -> attempts(3).get(PAGE, Map.of(), reader));
    assertEquals("answers 503 and asks to wait 3,600 s, longer than 120 s", e.getMessage());
    assertEquals(List.of(), net.time.sleeps);
  }

  @Test
  void get_busyForGood_givesTheLastAnswer() throws FetchException {
    net.status(PAGE.toString(), 429);
    assertEquals(429, attempts(2).get(PAGE, Map.of(), reader).status());
    assertEquals(2, net.requests.size());
  }

  @Test
  void inTurn_hosts_pauseEachForItself() throws FetchException {
    Pacer pacer = new Pacer(Duration.ofSeconds(2), net.time, net.time);
    List<String> asked = new ArrayList<>();
    for (String host : List.of("a", "b", "a", "b")) {
      pacer.inTurn(
          host,
          () -> {
            asked.add(host);
            return FakeWeb.answer(PAGE, 200, "", "");
          });
    }
    assertEquals(List.of("a", "b", "a", "b"), asked);
    assertEquals(List.of(Duration.ofSeconds(2)), net.time.sleeps);
  }

  @Test
  void inTurn_clockSetBack_waitsTwoMinutesAtMost() throws FetchException {
    Pacer pacer = new Pacer(Duration.ofSeconds(2), net.time, net.time);
    pacer.inTurn("a", () -> FakeWeb.answer(PAGE, 200, "", ""));
    net.time.pass(Duration.ofDays(-3));
    pacer.inTurn("a", () -> FakeWeb.answer(PAGE, 200, "", ""));
    assertEquals(List.of(Duration.ofMinutes(2)), net.time.sleeps);
  }
}
