package io.calque.input.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.calque.input.web.FetchException.Kind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {
  private static final WebOptions OPTIONS = WebOptions.defaults().withAttempts(1);
  private static final String ROBOTS = "https://example.com/robots.txt";
  private static final String PAGE = "https://example.com/a-day-at-the-fair";

  private final FakeWeb net = new FakeWeb().page(PAGE, "<p>text</p>");

  private String outcome(String address) {
    try (Web web = net.web(OPTIONS)) {
      return web.fetch(address) instanceof Fetched.Failed failed ? failed.problem() : "ok";
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, ok",
    "401, ok",
    "403, ok",
    "404, ok",
    "410, ok",
    "429, 'robots.txt answers 429, so nothing is fetched'",
    "500, 'robots.txt answers 500, so nothing is fetched'",
    "503, 'robots.txt answers 503, so nothing is fetched'",
  })
  void check_statusOfRobots_allowsOrRefuses(int status, String outcome) {
    net.status(ROBOTS, status);
    assertEquals(outcome, outcome(PAGE));
  }

  @Test
  void check_unreachable_refuses() {
    net.on(
        ROBOTS,
        (uri, headers) -> {
          throw new FetchException(Kind.NETWORK, "connection failed: reset");
        });
    assertEquals("robots.txt: connection failed: reset", outcome(PAGE));
  }

  @ParameterizedTest
  @CsvSource({
    "'User-agent: *|Disallow: /', robots.txt asks not to fetch it",
    "'User-agent: *|Disallow: /a-day', robots.txt asks not to fetch it",
    "'User-agent: calque|Disallow: /', robots.txt asks not to fetch it",
    "'User-agent: CALQUE|Disallow: /', robots.txt asks not to fetch it",
    "'User-agent: *|Disallow: /||User-agent: Calque|Allow: /', ok",
    "'User-agent: *|Disallow: /|Allow: /a-day', ok",
    "'User-agent: other|Disallow: /', ok",
    "'User-agent: *|Disallow: /*fair$', robots.txt asks not to fetch it",
    "'User-agent: *|Disallow:', ok",
  })
  void check_rules_areThoseForUs(String robots, String outcome) {
    net.file(ROBOTS, "text/plain", robots.replace('|', '\n'));
    assertEquals(outcome, outcome(PAGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void check_marksAndCarriageReturns_areUnderstood(String charset) {
    byte[] robots =
        "\ufeffUser-agent: *\rDisallow: /a-day\r"
            .getBytes(java.nio.charset.Charset.forName(charset));
    net.on(ROBOTS, (uri, headers) -> FakeWeb.answer(uri, 200, "text/plain", robots));
    assertEquals("robots.txt asks not to fetch it", outcome(PAGE));
  }

  @Test
  void check_fiveRedirects_areFollowedAcrossHosts() {
    net.redirect(ROBOTS, "https://www.example.com/robots.txt");
    net.redirect("https://www.example.com/robots.txt", "https://cdn.example.net/r");
    net.file("https://cdn.example.net/r", "text/plain", "User-agent: *\nDisallow: /\n");
    assertEquals("robots.txt asks not to fetch it", outcome(PAGE));
  }

  @Test
  void check_tooManyRedirects_allow() {
    net.redirect(ROBOTS, "/1");
    for (int i = 1; i < 9; i++) {
      net.redirect("https://example.com/" + i, "/" + (i + 1));
    }
    assertEquals("ok", outcome(PAGE));
  }

  @Test
  void check_beyondTheCap_isNotRead() {
    String long500 = "# filler filler filler filler filler filler filler filler\n".repeat(9000);
    net.file(ROBOTS, "text/plain", long500 + "User-agent: *\nDisallow: /\n");
    assertEquals("ok", outcome(PAGE));
  }

  @Test
  void check_redirectedPage_asksTheOtherHostToo() {
    net.redirect("https://example.com/out", "https://example.org/in");
    net.page("https://example.org/in", "x");
    net.file("https://example.org/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n");
    assertEquals("robots.txt asks not to fetch it", outcome("https://example.com/out"));
  }

  @Test
  void check_secondPage_readsRobotsOnceADay() {
    try (Web web = net.web(OPTIONS)) {
      web.fetch(PAGE);
      web.fetch(PAGE);
      assertEquals(List.of(ROBOTS, PAGE, PAGE), net.requests);
      net.time.pass(Duration.ofHours(25));
      web.fetch(PAGE);
    }
    assertEquals(List.of(ROBOTS, PAGE, PAGE, ROBOTS, PAGE), net.requests);
  }

  @ParameterizedTest
  @CsvSource({"7, 7000", "0.2, 1000", "nonsense, 1000", "999999, 120000"})
  void check_crawlDelay_isKept(String delay, long millis) {
    net.file(ROBOTS, "text/plain", "User-agent: *\nCrawl-delay: " + delay + "\nDisallow: /x\n");
    assertEquals("ok", outcome(PAGE));
    assertEquals(List.of(Duration.ofMillis(millis)), net.time.sleeps);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "\u0000\u0001\u0002", ""})
  void check_noRobotsInIt_allows(String text) {
    net.file(ROBOTS, "text/html", text);
    assertEquals("ok", outcome(PAGE));
  }

  @Test
  void fetch_bareHost_fallsBackToHttpWhereNothingListens() {
    net.on(
        ROBOTS,
        (uri, headers) -> {
          throw new FetchException(Kind.NETWORK, "connection failed: refused");
        });
    net.page("http://example.com/", "x");
    try (Web web = net.web(OPTIONS)) {
      Fetched.Page page = assertInstanceOf(Fetched.Page.class, web.fetch("example.com"));
      assertEquals("http://example.com/", page.location().toString());
    }
  }

  @Test
  void fetch_bareHostWithBadCertificate_staysWithHttps() {
    net.on(
        ROBOTS,
        (uri, headers) -> {
          throw new FetchException(Kind.TLS, "no secure connection: expired");
        });
    assertEquals("robots.txt: no secure connection: expired", outcome("example.com"));
  }
}
