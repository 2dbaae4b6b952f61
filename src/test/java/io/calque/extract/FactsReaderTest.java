package io.calque.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.input.Source;
import org.junit.jupiter.api.Test;
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
        "<meta property='og:updated_time' content=2024-09-09><h1>Bridge</h1><p>Published:"
            + " 03.05.2021</p>~2021-05-03",
        "<meta property='og:updated_time' content=2024-09-09>~2024-09-09",
        "<meta property='article:modified_time' content=2024-09-09><meta"
            + " property='article:published_time' content=1620000000>~2021-05-03",
        "<meta name=parsely-pub-date content=1620000000000>~2021-05-03",
        "<h1>Bridge</h1><p>3 May 2021</p><aside><time"
            + " datetime=2024-06-07>x</time></aside>~2021-05-03",
        "<h1>Bridge</h1><p>By Jane Low, May 3, 2021</p><div id=comments><time"
            + " datetime=2024-06-07>x</time></div>~2021-05-03",
        "<div class=sidebar><h3>Latest</h3><p>7 June 2024</p></div><h1>Bridge</h1><p>3 May"
            + " 2021</p>~2021-05-03",
        "<h1>Bridge</h1><ul class=related><li><time datetime=2024-06-07>x</time></ul>~''",
        "<h1>Bridge</h1><p>Updated 7 June 2024, published 3 May 2021</p>~2021-05-03",
        "<h1>Bridge</h1><p>Updated: <time datetime=2024-06-07>x</time></p><p>Published: <time"
            + " datetime=2021-05-03>y</time></p>~2021-05-03",
        "<div itemprop=comment><meta itemprop=datePublished"
            + " content=2024-06-07></div><h1>Bridge</h1>~''",
        "<html lang=en-GB><h1>Bridge</h1><p>03/05/2021</p>~2021-05-03",
        "<html lang=en-US><h1>Bridge</h1><p>03/05/2021</p>~2021-03-05",
        "<h1>Bridge</h1><p>03/05/2021</p>~''",
        "<h1>Bridge</h1><p>13/05/2021</p>~2021-05-13",
      })
  void date_ofPage_isFound(String html, String expected) {
    assertEquals(expected, facts(html).date().map(Object::toString).orElse(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "//<![CDATA[#{\"@type\":\"NewsArticle\",\"datePublished\":\"2021-05-03\",}#//]]>",
        "/* <![CDATA[ */ {\"@type\":\"NewsArticle\",\"datePublished\":\"2021-05-03\"} /* ]]> */",
        "<![CDATA[{\"@type\":\"Article\",\"datePublished\":\"2021-05-03\"}]]>",
        "<!-- {\"@type\":\"Article\",\"datePublished\":\"2021-05-03\"} -->",
        "<!--#{\"@type\":\"Article\",\"datePublished\":\"2021-05-03\"}#//-->",
        "{// the article#\"@type\":\"Article\",/* when */\"datePublished\":\"2021-05-03\"}",
        "{'@type':'Article','datePublished':'2021-05-03'}",
        "{\"@type\":\"Article\",\"headline\":\"a\tb#c\",\"datePublished\":\"2021-05-03\"};",
        "{\"@type\":\"WebSite\"}{\"@type\":\"Article\",\"datePublished\":\"2021-05-03\"}",
        "{\"@graph\":[{\"@type\":\"WebPage\",\"datePublished\":\"2020-01-01\"},{\"@type\":[\"Article\"],"
            + "\"datePublished\":\"2021-05-03\"}]}",
        "{\"@type\":\"Article\",\"headline\":\"The \"old\""
            + " bridge\",\"datePublished\":\"2021-05-03\"}",
        "{\"@type\":\"Article\",\"datePublished\":\"2021-05-03\",\"author\":{\"name\":\"J",
        "{\"@type\":\"http://schema.org/NewsArticle\",\"datePublished\":1620000000}",
        "{\"@type\":\"Article\",\"datePublished\":{\"@value\":\"2021-05-03\"}}",
        "{\"@type\":\"Article\",\"author\":\"J\",\"comment\":{\"@type\":\"Article\",\"datePublished\":"
            + "\"2024-06-07\"},\"datePublished\":\"2021-05-03\"}",
        "{\"itemListElement\":[{\"@type\":\"Article\",\"datePublished\":\"2024-06-07\"}],\"x\":{\"y\":"
            + "{\"z\":{\"@type\":\"Article\",\"datePublished\":\"2021-05-03\"}}}}",
        "{&quot;@type&quot;:&quot;Article&quot;,&quot;datePublished&quot;:&quot;2021-05-03&quot;}",
        "\ufeff{\"@type\":\"Article\",\"dateModified\":\"2024-06-07\",\"datePublished\":\"2021-05-03\"}",
      })
  void date_ofDamagedData_isFound(String json) {
    String html =
        "<script type='application/ld+json'>" + json.replace('#', '\n') + "</script><p>x</p>";
    assertEquals("2021-05-03", facts(html).date().map(Object::toString).orElse(""));
  }

  @Test
  void date_ofSeveralArticles_isThatOfTheTitle() {
    String html =
        "<title>Old bridge closed - The Paper</title><script"
            + " type='application/ld+json'>[{\"@type\":\"NewsArticle\",\"headline\":\"Other"
            + " bridge\",\"datePublished\":\"2024-06-07\"},{\"@type\":\"NewsArticle\",\"headline\":\"Old"
            + " bridge closed\",\"datePublished\":\"2021-05-03\"}]</script><p>x</p>";
    assertEquals("2021-05-03", facts(html).date().map(Object::toString).orElse(""));
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
        "<h1>Bridge</h1><span class=author>Jane Low</span><div class=comments><span"
            + " class=author>Tim Rowe</span></div>~Jane Low",
        "<div class=sidebar><span class=author>Tim Rowe</span></div><h1>Bridge</h1><p>By Jane"
            + " Low</p>~Jane Low",
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
