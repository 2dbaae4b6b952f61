package io.calque.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.calque.score.Sentences;
import io.calque.score.Verdict;
import io.calque.text.Article;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.News.org/a?b#c, news.org",
    "http://user:pass@news.co.uk:8080, news.co.uk",
    "https://blog.News.com:8443/x, news.com",
    "https://one.blogspot.com/x, one.blogspot.com",
    "http://127.0.0.1:8080/x, 127.0.0.1:8080",
    "HTTPS://[::1]/x, [::1]",
    "http://, ''",
    "'', ''"
  })
  void of_address_givesTheSite(String address, String site) {
    Article article = new Article("a.warc", "", "en", "", List.of(), List.of());
    assertEquals(site, SiteName.of(article.withAddress(address)).orElse(""));
  }

  @Test
  void of_nameLikeAnAddress_isNoSite() {
    String name = "crawl.csv#https://news.example/a";
    Article article = new Article(name, "", "en", "", List.of(), List.of());
    assertEquals(Optional.empty(), SiteName.of(article));
  }

  @Test
  void add_mixedSources_areCountedByHost() {
    Sites sites = new Sites(0.01, MadeOutlets.basis());
    for (String source : List.of("a.txt", "http://x.org/1", "b.txt", "http://www.x.org/2")) {
      sites.add(Sentences.article(source, Verdict.ORIGINAL, "", List.of(), List.of()));
    }
    assertEquals(
        List.of("the files given", "x.org"), sites.scores().stream().map(SiteScore::site).toList());
    assertEquals(2, sites.scores().get(1).counts().judged());
  }
}
