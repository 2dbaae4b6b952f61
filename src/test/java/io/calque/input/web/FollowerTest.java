package io.calque.input.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FollowerTest {
  private static final WebOptions OPTIONS = WebOptions.defaults().withAttempts(1);

  private final FakeWeb net = new FakeWeb();

  private String problem(String address) {
    try (Web web = net.web(OPTIONS)) {
      return web.fetch(address) instanceof Fetched.Failed failed ? failed.problem() : "ok";
    }
  }

  @Test
  void get_circle_isTold() {
    net.redirect("https://example.com/a", "/b").redirect("https://example.com/b", "/a");
    assertEquals("redirects in a circle: https://example.com/a", problem("https://example.com/a"));
  }

  @Test
  void get_httpsToHttp_isRefused() {
    net.redirect("https://example.com/a", "http://example.com/a");
    assertEquals(
        "redirects from https to http, without encryption: http://example.com/a",
        problem("https://example.com/a"));
  }

  @Test
  void get_httpToHttps_isFollowed() {
    net.redirect("http://example.com/a", "https://example.com/a");
    net.page("https://example.com/a", "x");
    assertEquals("ok", problem("http://example.com/a"));
  }

  @Test
  void get_passwordInRedirect_isRefused() {
    net.redirect("https://example.com/a", "https://u:p@example.com/b");
    assertEquals(
        "redirects to what is no web address: https://u:p@example.com/b",
        problem("https://example.com/a"));
  }

  @Test
  void get_redirectWithoutTarget_isAnAnswer() {
    net.status("https://example.com/a", 302);
    assertEquals("answers 302", problem("https://example.com/a"));
  }
}
