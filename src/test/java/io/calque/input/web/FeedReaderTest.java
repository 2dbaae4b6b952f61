package io.calque.input.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
  private static final String RSS =
      "<rss version=\"2.0\"><channel><title>T</title><link>https://example.com/</link>"
          + "<description>D</description><item><title>One</title>"
          + "<link>https://example.com/one</link>"
          + "<pubDate>Wed, 01 May 2024 10:00:00 GMT</pubDate></item></channel></rss>";

  private static List<SitemapReader.Entry> read(String text) {
    return FeedReader.read(new Body(text.getBytes(UTF_8)));
  }

  @Test
  void read_rss_givesLinksAndDates() {
    assertEquals(
        List.of(
            new SitemapReader.Entry(
                "https://example.com/one", Optional.of(Instant.parse("2024-05-01T10:00:00Z")))),
        read("<?xml version=\"1.0\"?>" + RSS));
  }

  @Test
  void read_atom_givesLinksAndDates() {
    String atom =
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>T</title><id>x</id>"
            + "<updated>2024-05-01T10:00:00Z</updated><entry><title>One</title><id>1</id>"
            + "<link href=\"https://example.com/one\"/><updated>2024-05-01T09:00:00Z</updated>"
            + "</entry></feed>";
    assertEquals(
        List.of(
            new SitemapReader.Entry(
                "https://example.com/one", Optional.of(Instant.parse("2024-05-01T09:00:00Z")))),
        read(atom));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE rss>",
        "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
        "<!DOCTYPE rss [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>"
      })
  void read_documentType_isRefused(String type) {
    assertEquals(List.of(), read("<?xml version=\"1.0\"?>" + type + RSS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no feed", "<html><body>no feed</body></html>", "<rss><channel>"})
  void read_noFeed_isEmpty(String text) {
    assertEquals(List.of(), read(text));
  }

  @Test
  void read_deepNesting_isEmpty() {
    String deep = "<a>".repeat(50_000) + "</a>".repeat(50_000);
    assertEquals(List.of(), read(RSS.replace("<item>", deep + "<item>")));
  }
}
