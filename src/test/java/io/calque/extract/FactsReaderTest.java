package io.calque.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.input.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsReaderTest {
  private static PageFacts facts(String origin, String html) {
    return new Extractor().read(new Source(origin, Source.Format.HTML, "", html)).facts();
  }

  private static PageFacts facts(String html) {
    return facts("a.html", html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<time datetime=2024-05-06>now</time><time class=published"
            + " datetime=2020-01-02></time>~2020-01-02",
        "<time datetime=2024-05-06>now</time>~2024-05-06",
        "<time>6 May 2024</time>~2024-05-06",
        "<meta name=date content='May 6, 2024'><time datetime=2021-01-01>x</time>~2024-05-06",
        "<span itemprop=datePublished content=2024-05-06></span>~2024-05-06",
        "<h1>Bridge</h1><p>May 6, 2024 - 10:15</p>~2024-05-06",
        "<h1>Bridge</h1><p>It was closed on May 6, 2024.</p>~''",
        "<meta name=date content=yesterday>~''",
      })
  void date_ofPage_isFound(String html, String expected) {
    assertEquals(expected, facts(html).date().map(Object::toString).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/2024/05/06/bridge, 2024-05-06",
    "https://a.example/2024/05/bridge, ''",
    "https://a.example/20240506/bridge, ''",
  })
  void date_ofAddress_isFound(String origin, String expected) {
    assertEquals(expected, facts(origin, "<p>x").date().map(Object::toString).orElse(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<meta name=author content='Jane Low'>~Jane Low",
        "<meta property='article:author' content='https://f.example/jane'><a"
            + " rel=author>Jane</a>~Jane",
        "<div class=byline>By Jane Low</div>~Jane Low",
        "<h1>Bridge</h1><p>Posted by Jane Low on May 6, 2024</p>~Jane Low",
        "<h1>Bridge</h1><p>It was built by Jane Low and others.</p>~''",
      })
  void byline_ofPage_isFound(String html, String expected) {
    assertEquals(expected, facts(html).byline());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{\"@type\":\"NewsArticle\",\"author\":\"Jane Low\"}~Jane Low",
        "{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Jane\"},{\"name\":\"Tim\"}]}~Jane, Tim",
        "[{\"@type\":\"WebSite\",\"name\":\"x\"},{\"@type\":[\"Article\"],\"author\":{\"name\":\"J\"}}]~J",
        "{\"@type\":\"Recipe\",\"author\":\"Jane Low\"}~''",
        "{\"@type\":\"NewsArticle\",\"author\":{}}~''",
        "{\"@type\":\"NewsArticle\",\"author\":~''",
        "null~''",
        "\"x\"~''",
      })
  void byline_ofData_isFound(String json, String expected) {
    assertEquals(
        expected, facts("<script type=application/ld+json>" + json + "</script><p>x</p>").byline());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<html lang=en-GB>~en-GB",
        "<html lang=en_US>~en-US",
        "<html xml:lang=fr>~fr",
        "<meta http-equiv=Content-Language content=de>~de",
        "<meta property='og:locale' content='pt_BR'>~pt-BR",
        "<html lang=''><p>x~''",
      })
  void language_declared_isFound(String html, String expected) {
    assertEquals(expected, facts(html).declaredLanguage());
  }
}
