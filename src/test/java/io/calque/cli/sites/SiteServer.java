package io.calque.cli.sites;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of fixed pages that counts what is asked of it. */
final class SiteServer implements AutoCloseable {
  private static final int THREADS = 4;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Map<String, Reply> replies;
  private final SortedMap<String, Integer> requests = new ConcurrentSkipListMap<>();

  /** What a site serves. */
  @FunctionalInterface
  interface Content {
    /** The replies by path, for a site at {@code address}, which ends with a slash. */
    Map<String, Reply> at(String address);
  }

  private SiteServer(Content content) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    replies = Map.copyOf(content.at(address()));
    server.createContext("/", this::serve);
    server.setExecutor(threads);
  }

  static SiteServer start(Content content) throws IOException {
    SiteServer site = new SiteServer(content);
    site.server.start();
    return site;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  Map<String, Integer> requests() {
    return new TreeMap<>(requests);
  }

  void forgetRequests() {
    requests.clear();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    requests.merge(path, 1, Integer::sum);
    try (exchange) {
      Reply reply = replies.get(path);
      if (reply == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      exchange.getResponseHeaders().set("Content-Type", reply.type());
      boolean packed = reply.packs() && accepts(exchange);
      if (packed) {
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      }
      byte[] body = packed ? reply.packed() : reply.body();
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static boolean accepts(HttpExchange exchange) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Encoding"))
        .filter(value -> value.contains("gzip"))
        .isPresent();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
