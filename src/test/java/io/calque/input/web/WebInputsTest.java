package io.calque.input.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.calque.input.Input;
import io.calque.input.InputOptions;
import io.calque.input.Inputs;
import io.calque.input.Source;
import java.io.ByteArrayInputStream;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebInputsTest {
  @TempDir Path folder;
  private final Map<String, String> pages = new LinkedHashMap<>();
  private final Map<String, String> types = new LinkedHashMap<>();
  private final List<FetchCounts> heard = new ArrayList<>();
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
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(pages.containsKey(path) ? 200 : 404, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
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
}
