package io.calque.input.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class SiteScanTest {
  private static final String SITE = "https://example.com";
  private static final WebOptions OPTIONS = WebOptions.defaults().withAttempts(1);

  private final FakeWeb net = new FakeWeb();

  private static String article(int n) {
    return SITE + "/ferry-timetable-changes-again-" + n;
  }

  private FakeWeb articles(int count) {
    for (int n = 1; n <= count; n++) {
      net.page(article(n), "<p>Article number " + n + "</p>");
    }
    return net;
  }

  private static String sitemap(String... locations) {
    StringBuilder text = new StringBuilder("<urlset>");
    for (String location : locations) {
      int at = location.indexOf('@');
      String loc = at < 0 ? location : location.substring(0, at);
      text.append("<url><loc>").append(loc).append("</loc>");
      text.append(at < 0 ? "" : "<lastmod>" + location.substring(at + 1) + "</lastmod>");
      text.append("</url>");
    }
    return text.append("</urlset>").toString();
  }

  private static String index(String... locations) {
    return sitemap(locations)
        .replace("urlset", "sitemapindex")
        .replace("<url>", "<sitemap>")
        .replace("</url>", "</sitemap>");
  }

  @Test
  void next_sitemapOfRobots_newestFirst() {
    articles(3)
        .file(SITE + "/robots.txt", "text/plain", "Sitemap: https://example.com/maps/all.xml\n")
        .file(
            SITE + "/maps/all.xml",
            "application/xml",
            sitemap(article(1) + "@2024-01-01", article(2), article(3) + "@2024-03-01"));
    assertEquals(List.of(article(3), article(1)), net.scan(OPTIONS.withMaxPages(2), "example.com"));
    assertFalse(net.requests.contains(SITE + "/"), "enough pages without the first page");
  }

  @Test
  void next_index_readsArticleMapsFirstAndSkipsOldOnes() {
    articles(2)
        .file(
            SITE + "/sitemap.xml",
            "text/xml",
            index(
                SITE + "/category-sitemap.xml",
                SITE + "/post-sitemap1.xml@2020-01-01",
                SITE + "/post-sitemap2.xml@2024-05-01"))
        .file(SITE + "/post-sitemap2.xml", "text/xml", sitemap(article(1), article(2)));
    assertEquals(
        List.of(article(1), article(2)),
        net.scan(OPTIONS.withMaxPages(2).withSince(LocalDate.of(2024, 1, 1)), SITE));
    assertTrue(
        net.requests.indexOf(SITE + "/post-sitemap2.xml")
            < net.requests.indexOf(SITE + "/category-sitemap.xml"));
    assertFalse(net.requests.contains(SITE + "/post-sitemap1.xml"));
  }

  @Test
  void next_gzipSitemap_isUnpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(sitemap(article(1)).getBytes(UTF_8));
    }
    articles(1)
        .file(SITE + "/robots.txt", "text/plain", "Sitemap: " + SITE + "/s.xml.gz\n")
        .on(
            SITE + "/s.xml.gz",
            (uri, headers) -> FakeWeb.answer(uri, 200, "application/x-gzip", bytes.toByteArray()));
    assertEquals(List.of(article(1)), net.scan(OPTIONS.withMaxPages(1), SITE));
  }

  @Test
  void next_indexOfItself_ends() {
    net.file(SITE + "/sitemap.xml", "text/xml", index(SITE + "/sitemap.xml"));
    net.page(SITE + "/", "nothing");
    assertEquals(List.of(), net.scan(OPTIONS, SITE));
  }

  @Test
  void next_manySitemaps_readsTwenty() {
    StringBuilder robots = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      robots.append("Sitemap: ").append(SITE).append("/s").append(i).append(".xml\n");
    }
    net.file(SITE + "/robots.txt", "text/plain", robots.toString());
    net.scan(OPTIONS, SITE);
    assertEquals(
        Sitemaps.MOST_FILES, net.requests.stream().filter(r -> r.endsWith(".xml")).count());
  }

  @Test
  void next_since_leavesOutOlderAndKeepsUndated() {
    articles(3)
        .file(
            SITE + "/sitemap.xml",
            "text/xml",
            sitemap(article(1) + "@2023-12-31", article(2) + "@2024-01-01", article(3)));
    assertEquals(
        List.of(article(2), article(3)),
        net.scan(OPTIONS.withSince(LocalDate.of(2024, 1, 1)), SITE));
  }

  @Test
  void next_feedOfTheFirstPage_isRead() {
    articles(1)
        .page(SITE + "/", "<link rel=alternate type='application/rss+xml' href=/feed/>")
        .file(
            SITE + "/feed/",
            "application/rss+xml",
            "<rss version=\"2.0\"><channel><title>T</title><link>x</link><description>d"
                + "</description><item><link>"
                + article(1)
                + "</link></item></channel></rss>");
    assertEquals(List.of(article(1)), net.scan(OPTIONS, SITE));
  }

  @Test
  void next_links_breadthFirstWithArticlesBeforeTheRest() {
    net.page(
        SITE + "/",
        "<a href=/weather>w</a><a href=/category/local/>c</a><a href=/about-us>a</a><a href="
            + article(1)
            + ">1</a>");
    net.page(article(1), "<a href=" + article(2) + ">2</a>One");
    net.page(article(2), "Two");
    net.page(SITE + "/weather", "Rain");
    net.page(SITE + "/category/local/", "<a href=" + article(3) + ">3</a>");
    net.page(article(3), "Three");
    assertEquals(
        List.of(article(1), article(2), SITE + "/weather", article(3)), net.scan(OPTIONS, SITE));
  }

  @Test
  void next_otherSites_areNotVisited() {
    net.page(
        SITE + "/",
        "<a href=https://example.org/a-story-of-some-length>x</a>"
            + "<a href=https://blog.example.com/a-story-of-some-length>y</a>"
            + "<a href=/leads-away-from-here>z</a>");
    net.page("https://blog.example.com/a-story-of-some-length", "Blog");
    net.redirect(SITE + "/leads-away-from-here", "https://example.org/");
    assertEquals(
        List.of(
            "https://blog.example.com/a-story-of-some-length",
            SITE + "/leads-away-from-here: leads to another site, example.org"),
        net.scan(OPTIONS, SITE));
    assertTrue(net.requests.stream().noneMatch(r -> r.contains("example.org")));
  }

  @Test
  void next_samePageUnderManyAddresses_isGivenOnce() {
    String twin = SITE + "/an-address-that-moved-here";
    articles(1)
        .redirect(twin, article(1))
        .page(SITE + "/the-same-bytes-once-more", "<p>Article number 1</p>")
        .page(
            SITE + "/",
            "<a href="
                + article(1)
                + ">1</a><a href='"
                + article(1)
                + "?utm_source=x'>2</a><a href='"
                + article(1)
                + "/#c'>3</a><a href=https://www.example.com/ferry-timetable-changes-again-1>4</a>"
                + "<a href="
                + twin
                + ">5</a><a href=/the-same-bytes-once-more>6</a>");
    assertEquals(List.of(article(1)), net.scan(OPTIONS, SITE));
  }

  @Test
  void next_endlessSite_endsAtTheMostPages() {
    for (int n = 0; n < 100; n++) {
      net.page(article(n), "Number " + n + " <a href=" + article(n + 1) + ">next</a>");
    }
    net.page(SITE + "/", "<a href=" + article(0) + ">0</a>");
    assertEquals(7, net.scan(OPTIONS.withMaxPages(7), SITE).size());
  }

  @Test
  void next_deadSitemap_endsAfterBoundedRequests() {
    String[] dead = new String[5000];
    for (int n = 0; n < dead.length; n++) {
      dead[n] = article(n);
    }
    net.file(SITE + "/sitemap.xml", "text/xml", sitemap(dead));
    List<String> results = net.scan(OPTIONS.withMaxPages(5), SITE);
    assertEquals(35, results.size());
    assertEquals(article(0) + ": answers 404", results.get(0));
  }

  @Test
  void next_refusedByRobots_isOneFailure() {
    net.file(SITE + "/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n");
    assertEquals(
        List.of("https://example.com/: robots.txt asks not to fetch it"),
        net.scan(OPTIONS, "example.com"));
  }

  @Test
  void next_startAtFeedOrSitemap_readsOnlyThat() {
    articles(2).file(SITE + "/my-sitemap.xml", "text/xml", sitemap(article(2)));
    assertEquals(List.of(article(2)), net.scan(OPTIONS, SITE + "/my-sitemap.xml"));
  }

  @Test
  void progress_scan_counts() {
    articles(3)
        .file(SITE + "/sitemap.xml", "text/xml", sitemap(article(1), article(2), article(9)));
    try (Web web = net.web(OPTIONS)) {
      SiteScan scan = web.scan(SITE);
      assertEquals(new FetchCounts(0, 0, 0), scan.progress());
      scan.next();
      assertEquals(new FetchCounts(3, 1, 0), scan.progress());
      scan.next();
      scan.next();
      assertEquals(new FetchCounts(3, 2, 1), scan.progress());
    }
  }

  @Test
  void scan_noAddress_isTheCallersMistake() {
    try (Web web = net.web(OPTIONS)) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> web.scan("ftp://example.com/"));
      assertEquals("ftp://example.com/: only http and https are fetched, not ftp", e.getMessage());
    }
  }
}
