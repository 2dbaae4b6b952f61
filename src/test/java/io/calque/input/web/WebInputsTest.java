package io.calque.input.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.calque.input.Input;
import io.calque.input.InputOptions;
import io.calque.input.Inputs;
import io.calque.input.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebInputsTest {
  @TempDir Path folder;
  private final Map<String, String> pages = new LinkedHashMap<>();
  private final Map<String, String> types = new LinkedHashMap<>();
  private final List<FetchCounts> heard = new ArrayList<>();
  private final List<String> disclosures = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String type = types.getOrDefault(path, "text/html; charset=utf-8");
    Charset charset = type.contains("8859") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    byte[] body = pages.getOrDefault(path, "").getBytes(charset);
    body = type.contains("gzip") ? gzip(body) : body;
    exchange.getResponseHeaders().set("Content-Type", type);
    disclosures.forEach(value -> exchange.getResponseHeaders().add("Ai-disclosure", value));
    exchange.sendResponseHeaders(pages.containsKey(path) ? 200 : 404, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static WebOptions options() {
    return WebOptions.defaults().withAllowPrivate(true).withRate(1000).withAttempts(1);
  }

  /** Each input in a line. */
  private List<String> read(WebInputs inputs) {
    List<String> lines = new ArrayList<>();
    try (inputs) {
      while (inputs.hasNext()) {
        lines.add(show(inputs.next()).replace(url(""), ""));
      }
      assertThrows(NoSuchElementException.class, inputs::next);
    }
    return lines;
  }

  private static String show(Input input) {
    if (input instanceof Input.Usable usable) {
      Source source = usable.source();
      return source.origin() + " " + source.format() + " " + source.text();
    }
    return input instanceof Input.Note note
        ? "note " + note.text()
        : "failed " + ((Input.Failed) input).problem();
  }

  private List<String> mixed(String... arguments) {
    Inputs files =
        new Inputs(
            InputOptions.defaults(),
            new ByteArrayInputStream("Piped.".getBytes(StandardCharsets.UTF_8)));
    return read(WebInputs.mixed(List.of(arguments), files, options(), heard::add));
  }

  private List<String> sites(String... addresses) {
    return read(WebInputs.sites(List.of(addresses), options(), heard::add));
  }

  /** Fetched, and read again from the archive that the fetched page was kept in. */
  @Test
  void mixed_disclosureHeaders_comeWithThePageAndStayInItsArchive() {
    pages.put("/a", "<p>One.");
    disclosures.addAll(List.of("mode=none", "mode=ai-originated"));
    Path warc = folder.resolve("kept.warc.gz");
    Inputs files = new Inputs(InputOptions.defaults());
    try (WebInputs inputs =
        WebInputs.mixed(List.of(url("/a")), files, options().withSaveWarc(warc), heard::add)) {
      assertEquals(disclosures, ((Input.Usable) inputs.next()).source().disclosures());
    }
    try (Stream<Input> again = files.open(List.of(warc.toString()))) {
      assertEquals(
          List.of(disclosures),
          again.map(input -> ((Input.Usable) input).source().disclosures()).toList());
    }
  }

  @Test
  void mixed_filesAndAddresses_comeInTheirOrder() throws IOException {
    pages.put("/a", "<p>One.");
    pages.put("/b", "Two.");
    types.put("/b", "text/plain; charset=utf-8");
    Path file = Files.writeString(folder.resolve("c.txt"), "Three.");
    assertEquals(
        List.of(
            "/a HTML <p>One.",
            file + " TEXT Three.",
            "failed /none: answers 404",
            "- TEXT Piped.",
            "/b TEXT Two."),
        mixed(url("/a"), file.toString(), url("/none"), "-", url("/b")));
    assertEquals(new FetchCounts(3, 2, 1), heard.get(heard.size() - 1));
  }

  @Test
  void mixed_charsets_areThoseOfTheHeader() {
    pages.put("/a", "<meta charset=utf-8><p>Café.");
    types.put("/a", "text/html; charset=iso-8859-1");
    assertEquals(List.of("/a HTML <meta charset=utf-8><p>Café."), mixed(url("/a")));
  }

  @Test
  void mixed_image_isNoPage() {
    pages.put("/a.png", "PNG");
    types.put("/a.png", "image/png");
    assertEquals(
        List.of("failed /a.png: is no page: its type is 'image/png'"), mixed(url("/a.png")));
  }

  /** A feed gives its pages, and no others, by its name or by its media type. */
  @Test
  void mixed_feedOrSitemap_givesWhatItLists() {
    pages.put("/news/one-long-title", "<p>One. <a href=/news/three-long-title>more</a>");
    pages.put("/news/two-long-title", "<p>Two.");
    pages.put("/news/three-long-title", "<p>Three.");
    String list =
        "<urlset><url><loc>"
            + url("/news/one-long-title")
            + "</loc></url><url><loc>"
            + url("/news/two-long-title")
            + "</loc></url></urlset>";
    pages.put("/sitemap.xml", list);
    pages.put("/list", list);
    types.put("/list", "application/xml");
    for (String address : List.of("/sitemap.xml", "/list")) {
      List<String> read = mixed(url(address));
      assertEquals(2, read.size(), read.toString());
      assertEquals("/news/two-long-title HTML <p>Two.", read.get(1));
    }
  }

  @Test
  void sites_deadLinks_areNotedAndCounted() {
    StringBuilder links = new StringBuilder("<a href=/news/a-good-page-here>x</a>");
    for (int i = 0; i < 14; i++) {
      links.append("<a href=/news/dead-page-number-").append(i).append(">x</a>");
    }
    pages.put("/", links.toString());
    pages.put("/news/a-good-page-here", "<p>Good.");
    List<String> read = sites(url("/"));
    assertEquals("/news/a-good-page-here HTML <p>Good.", read.get(0));
    assertEquals("note /news/dead-page-number-0: answers 404", read.get(1));
    assertEquals(2 + ScanPart.MOST_NOTED, read.size(), read.toString());
    assertEquals("note /: 1 pages fetched, 14 could not be had", read.get(read.size() - 1));
    assertEquals(new FetchCounts(15, 1, 14), heard.get(heard.size() - 1));
  }

  @Test
  void sites_several_areScannedInTheirOrder() {
    pages.put("/", "<a href=/news/a-good-page-here>x</a>");
    pages.put("/news/a-good-page-here", "<p>Good.");
    assertEquals(
        List.of(
            "failed ftp://news.example/: only http and https are fetched, not ftp",
            "/news/a-good-page-here HTML <p>Good."),
        sites("ftp://news.example/", url("/")));
  }

  @Test
  void sites_nothingThere_fails() {
    List<String> read = sites(url("/"));
    assertEquals(
        "failed /: no page could be had: of 1 tried none could be fetched",
        read.get(read.size() - 1));
  }

  private static final List<String> TWO =
      List.of("/news/one-long-title HTML <p>One.", "/news/two-long-title HTML <p>Two.");

  private void serveTwo() {
    pages.put("/news/one-long-title", "<p>One.");
    pages.put("/news/two-long-title", "<p>Two.");
  }

  private List<String> listed(String path, String type, String list) {
    serveTwo();
    pages.put(path, list.replace("HOST", url("")));
    types.put(path, type);
    return mixed(url(path));
  }

  /** Lists by name, by media type, or by how they begin. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "/urls|application/x-gzip|HOST/news/one-long-title#HOST/news/two-long-title",
        "/urls|application/gzip|<urlset><url><loc>/news/one-long-title</loc></url><url><loc>/news/two-long-title</loc></url></urlset>",
        "/urls|text/plain|HOST/news/one-long-title#HOST/news/two-long-title",
        "/urls|text/html|<?xml"
            + " version='1.0'?><rss><item><link>/news/one-long-title</link></item><item><link>/news/two-long-title</link></item></rss>",
        "/feed.json|application/json|{\"items\":[{\"url\":\"/news/one-long-title\"},{\"url\":\"/news/two-long-title\"}]}",
        "/json|application/feed+json|{\"items\":[{\"url\":\"/news/one-long-title\"},{\"url\":\"/news/two-long-title\"}]}",
        "/feed.xml|text/xml|<feed><entry><link href='news/one-long-title'/></entry><entry><content"
            + " src='/news/two-long-title'/></entry></feed>",
        "/rss|application/rss+xml|Warning: x<rss><item><title>&nbsp;A &"
            + " B</title><link>/news/one-long-title</link><m:x/></item><item><guid>HOST/news/two-long-title</guid></item></rss>",
      })
  void mixed_listsOfAllKinds_giveTheirPages(String path, String type, String list) {
    assertEquals(TWO, listed(path, type, list.replace('#', '\n')));
  }

  @Test
  void mixed_cutFeed_isNotedAndCutSitemapFails() {
    assertEquals(
        List.of(
            "note /feed.xml: line 2: the feed breaks off; what stands before is read", TWO.get(0)),
        listed(
            "/feed.xml",
            "text/xml",
            "<rss><item><link>/news/one-long-title</link></item>\n<item><link>/news/two"));
    assertEquals(
        List.of(
            "failed /map.xml: line 2: the sitemap breaks off; what stands before is read",
            TWO.get(0)),
        listed(
            "/map.xml",
            "text/xml",
            "<urlset><url><loc>/news/one-long-title</loc></url>\n<url><loc>/news/two"));
  }

  @Test
  void mixed_damagedSitemapOfAnIndex_fails() {
    pages.put("/1.xml", "<urlset><url><loc>/news/one-long-title</loc></url>");
    assertEquals(
        List.of(
            "failed /1.xml: line 1: the sitemap breaks off; what stands before is read",
            "failed /2.xml: answers 404",
            TWO.get(0)),
        listed(
            "/map.xml",
            "text/xml",
            "<sitemapindex><sitemap><loc>1.xml</loc></sitemap><sitemap><loc>2.xml</loc></sitemap>"
                + "</sitemapindex>"));
  }

  @Test
  void mixed_nothingListed_saysWhy() {
    assertEquals(
        List.of("failed /feed.xml: no page could be had: no page is listed or linked to"),
        listed("/feed.xml", "text/xml", "<rss><channel></channel></rss>"));
    assertEquals(
        List.of(
            "note /feed.xml: 1 addresses of other sites left out",
            "failed /feed.xml: no page could be had: of 1 pages listed all are of other sites"),
        listed("/feed.xml", "text/xml", "<rss><item><link>http://a.example/b</link></item></rss>"));
    assertEquals(
        List.of(
            "failed /feed.xml: is neither a sitemap nor a feed",
            "failed /feed.xml: no page could be had: of 1 tried none could be fetched"),
        listed("/feed.xml", "text/html", "<html><p>None."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta http-equiv=refresh content='0;url=/news/one-long-title'>",
        "<html><head><META HTTP-EQUIV='Refresh' CONTENT=\"0; URL='news/one-long-title'\"></head>",
        "<meta http-equiv='refresh' content='5, news/one-long-title'><p>Moved.",
        "<base href='/news/'><meta http-equiv='refresh' content='1;one-long-title'>",
      })
  void mixed_pageThatLeadsOn_isFollowed(String page) {
    serveTwo();
    pages.put("/", page);
    assertEquals(TWO.subList(0, 1), mixed(url("/")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta http-equiv=refresh content='300'>",
        "<meta http-equiv=refresh content='0;url=/'>",
        "<noscript><meta http-equiv=refresh content='0;url=/news/one-long-title'></noscript>",
        "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
        "<meta http-equiv=refresh content='900;url=/news/one-long-title'>",
      })
  void mixed_pageThatStays_isGivenItself(String page) {
    serveTwo();
    pages.put("/", page);
    assertEquals(List.of("/ HTML " + page), mixed(url("/")));
  }

  @Test
  void mixed_pagesThatLeadInACircle_end() {
    pages.put("/a", "<meta http-equiv=refresh content='0;url=/b'>");
    pages.put("/b", "<meta http-equiv=refresh content='0;url=/a'>");
    assertEquals(1, mixed(url("/a")).size());
  }

  @Test
  void sites_frontPageThatLeadsOn_isScanned() {
    serveTwo();
    pages.put("/", "<meta http-equiv=refresh content='0;url=/home/'>");
    pages.put("/home/", "<a href=/news/one-long-title>x</a><a href=/news/two-long-title>x</a>");
    assertEquals(TWO, sites(url("/")));
  }

  @Test
  void counts_afterARun_tellWhatBecameOfIt() {
    serveTwo();
    pages.put(
        "/map.xml",
        "<urlset><url><loc>/news/one-long-title</loc></url><url><loc>/news/dead-long-title</loc>"
            + "</url><url><loc>/news/two");
    Inputs files = new Inputs(InputOptions.defaults());
    try (WebInputs inputs =
        WebInputs.mixed(List.of(url("/map.xml")), files, options(), heard::add)) {
      inputs.forEachRemaining(input -> assertTrue(input.counts().skipped().isEmpty()));
      assertEquals("1 read, 1 cut, 1 lost", inputs.counts().toString());
      assertTrue(inputs.counts().isIncomplete());
    }
  }
}
