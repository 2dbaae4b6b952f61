package io.calque.input.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A site of four pages on a server that behaves. */
@Timeout(60)
class WebServerTest {
  private final List<String> requests = new CopyOnWriteArrayList<>();

  @TempDir Path folder;
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

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean known = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
    requests.add(path + (known ? " if changed" : ""));
    try (exchange) {
      if (known) {
        exchange.sendResponseHeaders(304, -1);
      } else if (path.equals("/sitemap.xml")) {
        answer(exchange, "text/xml", sitemap());
      } else if (path.startsWith("/news-of-the-day-")) {
        exchange.getResponseHeaders().set("ETag", "\"1\"");
        answer(exchange, "text/html", "<p>This is " + path);
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private String sitemap() {
    StringBuilder text = new StringBuilder("<urlset>");
    for (int n = 1; n <= 4; n++) {
      text.append("<url><loc>").append(url("/news-of-the-day-" + n)).append("</loc></url>");
    }
    return text.append("</urlset>").toString();
  }

  private static void answer(HttpExchange exchange, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Digests of the pages of a scan that is broken off after {@code most}. */
  private List<String> scan(WebOptions options, int most) {
    List<String> digests = new ArrayList<>();
    PinnedDns dns = new PinnedDns(Resolver.system(), AddressPolicy.open());
    Clock clock = Clock.systemUTC();
    HttpTransport transport = new HttpTransport(options, dns, clock);
    try (Web web = Web.of(options, transport, clock, time -> {})) {
      SiteScan scan = web.scan(url("/"));
      for (Optional<Fetched> next = scan.next(); next.isPresent(); next = scan.next()) {
        digests.add(((Fetched.Page) next.get()).body().sha256());
        if (digests.size() == most) {
          break;
        }
      }
    }
    return digests;
  }

  private WebOptions saving() {
    return WebOptions.defaults().withMaxPages(4).withSaveWarc(folder.resolve("site.warc.gz"));
  }

  @Test
  void scan_again_asksOnlyForChanges() {
    List<String> first = scan(saving(), 4);
    assertEquals(4, first.size());
    requests.clear();
    assertEquals(first, scan(saving(), 4));
    assertEquals(4, requests.stream().filter(r -> r.endsWith(" if changed")).count());
    assertTrue(requests.stream().noneMatch(r -> r.matches("/news-of-the-day-.")));
  }

  @Test
  void scan_brokenOff_goesOnWithoutAskingAgain() {
    List<String> unbroken = scan(WebOptions.defaults().withMaxPages(4), 4);
    scan(saving(), 2);
    requests.clear();
    assertEquals(unbroken, scan(saving().withReplay(true), 4));
    assertEquals(
        List.of("/robots.txt", "/sitemap.xml", "/news-of-the-day-3", "/news-of-the-day-4"),
        requests);
  }
}
