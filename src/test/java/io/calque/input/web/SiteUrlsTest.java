package io.calque.input.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteUrlsTest {
  private static final URI BASE = URI.create("https://example.com/news/today?x=1");

  @ParameterizedTest
  @CsvSource({
    "HTTP://Example.COM:80/a/../b#top, http://example.com/b",
    "https://example.com, https://example.com/",
    "/a, https://example.com/a",
    "a, https://example.com/news/a",
    "./a, https://example.com/news/a",
    "../a, https://example.com/a",
    "?p=2, https://example.com/news/today?p=2",
    "//other.example/x, https://other.example/x",
    "/a?utm_source=x&id=3&fbclid=y, https://example.com/a?id=3",
    "/a?utm_source=x, https://example.com/a",
    "/a b, https://example.com/a%20b",
    "/%7euser, https://example.com/~user",
    "https://b\u00fccher.example/, https://xn--bcher-kva.example/",
    "'  /a  ', https://example.com/a",
  })
  void resolve_link_givesOneForm(String link, String expected) {
    assertEquals(Optional.of(URI.create(expected)), SiteUrls.resolve(BASE, link));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mailto:desk@example.com",
        "javascript:void(0)",
        "data:text/html,x",
        "ftp://example.com/",
        "file:///etc/passwd",
        "http://",
        "http:///x",
        "https://user@example.com/",
        "https://exa mple.com/",
        "tel:+123"
      })
  void resolve_noWebAddress_isEmpty(String link) {
    assertEquals(Optional.empty(), SiteUrls.resolve(BASE, link));
  }

  @ParameterizedTest
  @ValueSource(ints = {2001, 1_000_000})
  void resolve_veryLong_isEmpty(int length) {
    assertEquals(Optional.empty(), SiteUrls.resolve(BASE, "/" + "a".repeat(length)));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.example.com/, example.com",
    "https://a.b.example.co.uk/, example.co.uk",
    "https://one.blogspot.com/, one.blogspot.com",
    "https://localhost:8080/, localhost",
    "http://127.0.0.1:99/, 127.0.0.1",
    "https://co.uk/, co.uk",
  })
  void site_address_isTheRegistrableHost(String address, String site) {
    assertEquals(site, SiteUrls.site(URI.create(address)));
  }
}
