package io.calque.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Clients that ask a server for the scores of articles, by turns, a tenth of them hostile, and hold
 * every answer against the first one about the same article. {@code bench/serve} starts it.
 */
final class ServeLoad {
  private static final int HOSTILE = 10;
  private static final int HUGE = 10 << 20;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final URI server;
  private final boolean isLanguageTool;
  private final List<String> bodies = new ArrayList<>();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<Integer, String> expected = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger busy = new AtomicInteger();
  private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
  private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

  /**
   * What came of it.
   *
   * @param answered articles that were scored
   * @param busy answers that told a client to come again
   * @param wrong what was not as it should be
   * @param seconds the whole
   * @param median seconds of one article
   * @param p99 seconds that one article in a hundred takes longer than
   */
  record Figures(
      int answered, int busy, List<String> wrong, double seconds, double median, double p99) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "answered %d, busy %d, wrong %d, seconds %.1f, articles/s %.1f, median ms %.0f, p99 ms"
              + " %.0f",
          answered,
          busy,
          wrong.size(),
          seconds,
          answered / seconds,
          1000 * median,
          1000 * p99);
    }
  }

  /**
   * A load.
   *
   * @param isLanguageTool whether articles are sent in LanguageTool's protocol, and no hostile ones
   */
  ServeLoad(URI server, boolean isLanguageTool) throws IOException {
    this.server = server;
    this.isLanguageTool = isLanguageTool;
    try (Stream<Path> files = Files.list(Path.of("corpus/articles"))) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file);
        bodies.add(
            isLanguageTool
                ? "language=en-US&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8)
                : MAPPER.createObjectNode().put("text", text).toString());
      }
    }
  }

  /** Runs {@code clients} at once until {@code requests} are made. */
  Figures run(int clients, int requests) throws Exception {
    next.set(0);
    nanos.clear();
    busy.set(0);
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    long began = System.nanoTime();
    List<Future<Integer>> all = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      all.add(threads.submit((Callable<Integer>) () -> client(requests)));
    }
    int answered = 0;
    for (Future<Integer> one : all) {
      answered += one.get();
    }
    double seconds = 1e-9 * (System.nanoTime() - began);
    threads.shutdown();
    List<Long> sorted = nanos.stream().sorted().toList();
    return new Figures(
        answered,
        busy.get(),
        List.copyOf(wrong),
        seconds,
        1e-9 * sorted.get(sorted.size() / 2),
        1e-9 * sorted.get((int) (0.99 * sorted.size())));
  }

  private int client(int requests) throws Exception {
    int answered = 0;
    for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
      if (!isLanguageTool && i % HOSTILE == HOSTILE - 1) {
        hostile(i / HOSTILE);
      } else {
        article(i % bodies.size());
        answered++;
      }
    }
    return answered;
  }

  private void article(int index) throws Exception {
    long began = System.nanoTime();
    HttpResponse<String> answer = post(bodies.get(index), media());
    while (answer.statusCode() == 429) {
      busy.incrementAndGet();
      Thread.sleep(
          1000L * Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("1")));
      began = System.nanoTime();
      answer = post(bodies.get(index), media());
    }
    nanos.add(System.nanoTime() - began);
    check(index, answer);
  }

  private String media() {
    return isLanguageTool ? "application/x-www-form-urlencoded" : "application/json";
  }

  private void check(int index, HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != 200) {
      wrong.add("article " + index + ": status " + answer.statusCode());
      return;
    }
    JsonNode tree = MAPPER.readTree(answer.body());
    String told = tree.path(isLanguageTool ? "matches" : "sentences").toString();
    String before = expected.putIfAbsent(index, told);
    if (told.isEmpty() || (before != null && !before.equals(told))) {
      wrong.add("article " + index + ": another answer");
    }
  }

  private HttpResponse<String> post(String body, String media) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(isLanguageTool ? "/v2/check" : "/v1/score"))
            .header("Content-Type", media)
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private void hostile(int kind) throws Exception {
    String body = bodies.get(kind % bodies.size());
    switch (kind % 5) {
      case 0 -> expect("huge", 413, post("{\"text\":\"" + "x".repeat(HUGE) + "\"}", media()));
      case 1 -> expect("cut", 400, post(body.substring(0, body.length() / 2), media()));
      case 2 -> expect("wrong type", 415, post(body, "text/plain"));
      case 3 -> raw(body, false);
      default -> raw(body, true);
    }
  }

  private void expect(String kind, int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status && answer.statusCode() != 429) {
      wrong.add(kind + ": status " + answer.statusCode());
    }
  }

  /** Sends a body in small pieces over a second; to its end, or breaks it off halfway. */
  private void raw(String body, boolean whole) throws Exception {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
      socket.setSoTimeout(120_000);
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /v1/score HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                  + "application/json\r\nContent-Length: "
                  + bytes.length
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      int pieces = 10;
      for (int i = 0; i < (whole ? pieces : pieces / 2); i++) {
        out.write(
            bytes,
            i * bytes.length / pieces,
            (i + 1) * bytes.length / pieces - i * bytes.length / pieces);
        out.flush();
        Thread.sleep(100);
      }
      if (whole) {
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!answer.startsWith("HTTP/1.1 200 ") && !answer.startsWith("HTTP/1.1 429 ")) {
          wrong.add("slow: " + answer.lines().findFirst().orElse("no answer"));
        }
      }
    }
  }

  /** Bytes of the heap in use after a collection, from the server's own count. */
  long heap(long pid) throws Exception {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    new ProcessBuilder(jcmd, Long.toString(pid), "GC.run")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    String metrics =
        client
            .send(
                HttpRequest.newBuilder(server.resolve("/metrics")).build(), BodyHandlers.ofString())
            .body();
    return metrics
        .lines()
        .filter(line -> line.startsWith("jvm_memory_heap_used_bytes "))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Runs a load against a server that is there.
   *
   * @param arguments address, {@code score} or {@code check}, clients, requests, and for {@code
   *     score} the server's process id
   */
  public static void main(String[] arguments) throws Exception {
    ServeLoad load = new ServeLoad(URI.create(arguments[0]), arguments[1].equals("check"));
    int clients = Integer.parseInt(arguments[2]);
    int requests = Integer.parseInt(arguments[3]);
    load.run(clients, Math.max(20, requests / 10));
    long pid = arguments.length > 4 ? Long.parseLong(arguments[4]) : 0;
    long before = pid == 0 ? 0 : load.heap(pid);
    Figures figures = load.run(clients, requests);
    long after = pid == 0 ? 0 : load.heap(pid);
    String heap =
        pid == 0
            ? ""
            : String.format(
                Locale.ROOT, ", heap before MB %.1f, after %.1f", before / 1e6, after / 1e6);
    System.out.println(arguments[1] + ": " + figures + heap);
    figures.wrong().stream().limit(10).forEach(System.out::println);
  }
}
