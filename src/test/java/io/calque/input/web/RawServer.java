package io.calque.input.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on a loopback address that may misbehave in any way; one answer a connection. */
final class RawServer implements Closeable {
  private static final String NONE =
      "HTTP/1.1 404 None\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

  /** Heads of the requests in their order. */
  final List<String> requests = new CopyOnWriteArrayList<>();

  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final ServerSocket socket;

  /** Writes an answer. */
  interface Reply {
    void to(OutputStream out) throws IOException, InterruptedException;
  }

  RawServer() {
    this("127.0.0.1", 0);
  }

  RawServer(String address, int port) {
    try {
      socket = new ServerSocket(port, 50, InetAddress.getAllByName(address)[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::accept);
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  RawServer on(String path, Reply reply) {
    replies.put(path, reply);
    return this;
  }

  RawServer on(String path, String answer) {
    return on(path, out -> out.write(answer.replace("\n", "\r\n").getBytes(ISO_8859_1)));
  }

  int port() {
    return socket.getLocalPort();
  }

  String url(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        start(() -> serve(connection));
      }
    } catch (IOException e) {
      // closed
      return;
    }
  }

  private void serve(Socket connection) {
    try (connection;
        InputStream in = connection.getInputStream();
        OutputStream out = connection.getOutputStream()) {
      String head = head(in);
      requests.add(head);
      String[] parts = head.split(" ");
      String path = parts.length > 1 ? parts[1] : "";
      replies.getOrDefault(path, o -> o.write(NONE.getBytes(ISO_8859_1))).to(out);
      out.flush();
    } catch (IOException e) {
      // the client hung up, as it should on most of these
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    int next = in.read();
    while (next >= 0 && head.indexOf("\r\n\r\n") < 0) {
      head.append((char) next);
      if (head.indexOf("\r\n\r\n") >= 0) {
        break;
      }
      next = in.read();
    }
    return head.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
