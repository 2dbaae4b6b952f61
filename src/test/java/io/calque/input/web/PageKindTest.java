package io.calque.input.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageKindTest {
  @ParameterizedTest
  @CsvSource({
    "/2024/05/ferry-service-resumes-after-storm/, ARTICLE",
    "/ferry-service-resumes-after-storm.html, ARTICLE",
    "/news/storm-20240501, ARTICLE",
    "/?p=123, ARTICLE",
    "/weather, OTHER",
    "/4711, OTHER",
    "/, LIST",
    "/?paged=2, LIST",
    "/category/world/, LIST",
    "/tag/storm, LIST",
    "/author/jo, LIST",
    "/page/7/, LIST",
    "/2024/05/, LIST",
    "/about-us, NONE",
    "/privacy-policy/, NONE",
    "/wp-login.php, NONE",
    "/wp-content/a-b-c-d.jpg, NONE",
    "/feed/, NONE",
    "/ferry-service-resumes-again/feed/, NONE",
    "/?s=storm, NONE",
  })
  void of_path_tellsTheKind(String path, PageKind kind) {
    assertEquals(kind, PageKind.of(URI.create("https://example.com" + path)));
  }

  @Test
  void of_longPath_isLinear() {
    URI uri = URI.create("https://example.com/" + "a-1".repeat(300_000));
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> PageKind.of(uri));
  }
}
