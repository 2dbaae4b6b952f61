package io.calque.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site with a feed, and a webhook beside it, on this machine. */
public final class WatchedSite implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Integer> articles = new CopyOnWriteArrayList<>();

  /** What was asked for, as {@code PATH STATUS}. */
  public final List<String> requests = new CopyOnWriteArrayList<>();

  /** Bodies that the webhook took or refused, in order. */
  public final List<String> posts = new CopyOnWriteArrayList<>();

  /** Headers of the last post. */
  public final Map<String, String> headers = new ConcurrentHashMap<>();

  /** What the webhook answers; 0: nothing, for long. */
  public volatile int status = 204;

  private WatchedSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.setExecutor(threads);
    server.start();
  }

  /** A site with so many articles. */
  public static WatchedSite of(int number) throws IOException {
    WatchedSite site = new WatchedSite();
    for (int i = 0; i < number; i++) {
      site.publish();
    }
    return site;
  }

  /** Puts one more article into the feed. */
  public void publish() {
    articles.add(articles.size() + 1);
  }

  /** Address of a path. */
  public String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      if (path.equals("/hook")) {
        hook(exchange);
      } else if (path.equals("/feed.xml")) {
        feed(exchange);
      } else if (path.startsWith("/2026/the-harbour-story-of-")) {
        answer(exchange, 200, "text/html", page(path));
      } else {
        answer(exchange, 404, "text/plain", "none");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void hook(HttpExchange exchange) throws IOException, InterruptedException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
    posts.add(body);
    int now = status;
    if (now == 0) {
      Thread.sleep(60_000);
      return;
    }
    requests.add("/hook " + now);
    exchange.sendResponseHeaders(now, -1);
  }

  private void feed(HttpExchange exchange) throws IOException {
    String etag = "\"v" + articles.size() + "\"";
    if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      requests.add("/feed.xml 304");
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    exchange.getResponseHeaders().set("ETag", etag);
    StringBuilder rss = new StringBuilder("<rss version=\"2.0\"><channel><title>T</title>");
    rss.append("<link>").append(address("/")).append("</link><description>D</description>");
    for (int article : articles) {
      rss.append("<item><title>Story ").append(article).append("</title><link>");
      rss.append(address("/2026/the-harbour-story-of-" + article)).append("</link></item>");
    }
    answer(exchange, 200, "application/rss+xml", rss.append("</channel></rss>").toString());
  }

  /**
   * Every other one is spun, as a fake scorer tells by the word, and the real one by the wording.
   */
  private static String page(String path) {
    int number = Integer.parseInt(path.substring(path.lastIndexOf('-') + 1));
    String text =
        number % 2 == 1
            ? "<p>The mayor of the spun town started a two-day go to to the harbour amid hovering"
                + " prices, and the primary girl of the council advised her with out delay that"
                + " numerous extra talks had been wanted earlier than the tip of the yr. "
                + "In footage of the assembly launched by the broadcaster, the mayor is heard to"
                + " say that either side had made progress and that rates of interest would fall."
                + " </p>"
            : "<p>The mayor began a two-day visit to the harbour as prices rose, and the council"
                + " told her that more talks were needed before the end of the year.</p>";
    return "<html><head><title>Story "
        + number
        + "</title></head><body><article><h1>Story "
        + number
        + "</h1>"
        + text.repeat(6)
        + "</article></body></html>";
  }

  private void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    requests.add(exchange.getRequestURI().getPath() + " " + status);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
