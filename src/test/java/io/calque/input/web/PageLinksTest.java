package io.calque.input.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageLinksTest {
  private static final URI PAGE = URI.create("https://example.com/news/");

  private static PageLinks links(String html) {
    return PageLinks.of(FakeWeb.answer(PAGE, 200, "text/html; charset=bad\u0001name", html));
  }

  private static List<String> pages(String html) {
    return links(html).pages().stream().map(URI::toString).toList();
  }

  @Test
  void of_links_areAbsoluteAndOnce() {
    assertEquals(
        List.of("https://example.com/news/a", "https://example.com/b"),
        pages("<a href=a>1</a><a href=/b>2</a><a href='a#x'>3</a><a href=mailto:x@y.z>4</a>"));
  }

  @Test
  void of_base_isHonoured() {
    assertEquals(
        List.of("https://cdn.example.com/a"),
        pages("<base href='https://cdn.example.com/'><a href=a>1</a>"));
  }

  @Test
  void of_nofollow_isHonoured() {
    assertEquals(List.of(), pages("<a rel='external nofollow' href=a>1</a>"));
    assertEquals(List.of(), pages("<meta name=robots content='noindex,nofollow'><a href=a>1</a>"));
  }

  @Test
  void of_alternates_giveFeedsOnly() {
    assertEquals(
        List.of(URI.create("https://example.com/feed/"), URI.create("https://example.com/atom")),
        links(
                "<link rel=alternate type='application/rss+xml' href=/feed/>"
                    + "<link rel='Alternate home' type='application/atom+xml' href=/atom>"
                    + "<link rel=alternate hreflang=de href=/de/>"
                    + "<link rel=stylesheet type='application/rss+xml' href=/no>")
            .feeds());
  }

  @Test
  void of_tenThousandDeep_isRead() {
    assertEquals(
        List.of("https://example.com/news/first"),
        pages("<a href=first>x</a>" + "<div>".repeat(10_000)));
  }

  @Test
  void of_manyLinks_stopsAtThreeThousand() {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      html.append("<a href=/").append(i).append(">x</a>");
    }
    assertEquals(3000, pages(html.toString()).size());
  }

  @Test
  void of_noText_hasNone() {
    byte[] bytes = "\u0000\u00ff\u00fe<<<<&&&".getBytes(ISO_8859_1);
    assertEquals(List.of(), PageLinks.of(FakeWeb.answer(PAGE, 200, "text/html", bytes)).pages());
  }
}
