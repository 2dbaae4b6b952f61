package io.calque.serve;

import io.calque.input.web.WebOptions;
import io.calque.model.FalseAlarms;
import io.calque.model.TinyModels;
import io.calque.score.Tier;
import io.calque.text.Label;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on a free port with models that call everything spun, and a client of it. */
final class Served implements AutoCloseable {
  static final String JSON = "application/json";
  static final String FORM = "application/x-www-form-urlencoded";

  /** Small, so that tests reach them. */
  static final Limits SMALL = new Limits(4096, 1000, Duration.ofSeconds(60), 4, 2);

  final List<String> said = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Server server;

  private Served(Path folder, ServeOptions options) throws IOException {
    Path models = folder.resolve("models");
    if (!Files.exists(models)) {
      Files.createDirectory(models);
      TinyModels.write(Label.SPUN, 3, FalseAlarms.none(1, 1), models);
    }
    server = Server.start(models, options, said::add);
  }

  static ServeOptions options(Limits limits) {
    return new ServeOptions(
        new Binding(Binding.LOOPBACK, 0, Optional.empty()),
        Tier.FAST,
        0.01,
        limits,
        Optional.empty(),
        Set.of());
  }

  static Served start(Path folder) throws IOException {
    return start(folder, options(SMALL));
  }

  static Served start(Path folder, ServeOptions options) throws IOException {
    return new Served(folder, options);
  }

  static ServeOptions scanning(WebOptions web) {
    ServeOptions plain = options(SMALL);
    return new ServeOptions(
        plain.binding(), Tier.FAST, 0.01, SMALL, Optional.of(web), plain.origins());
  }

  Server server() {
    return server;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  HttpResponse<String> delete(String path) {
    return send(request(path).DELETE());
  }

  HttpResponse<String> post(String path, String type, String body, String... headers) {
    return send(
        request(path, headers).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(server.address() + path)).timeout(Duration.ofSeconds(60));
    return headers.length == 0 ? builder : builder.headers(headers);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("no answer: " + e, e);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  /** A request for {@code POST /v1/score} with such headers, and what is sent of its body. */
  static String scoring(String body, String... headers) {
    return "POST /v1/score HTTP/1.1\r\nHost: localhost\r\n"
        + String.join("\r\n", headers)
        + "\r\n\r\n"
        + body;
  }

  /** What the server says to bytes that no client library would send, until it hangs up. */
  String raw(String bytes) throws IOException {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  Socket connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(60_000);
    return socket;
  }

  /** What has come up to and including a line end. */
  static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int read = in.read(); read >= 0; read = in.read()) {
      line.append((char) read);
      if (read == '\n') {
        break;
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    server.close();
  }
}
