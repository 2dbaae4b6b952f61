package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a server, with the committed models, until it is told to stop. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ServeIT {
  private static final Pattern ADDRESS = Pattern.compile("serving (http://\\S++) with models");
  private static final int REQUESTS = 6;
  private static final int CLIENTS = 8;

  /** What compiling and caches may add, less than the bodies of one round of huge requests. */
  private static final long MARGIN = 20_000_000;

  @TempDir private Path folder;

  private String address(Process process) throws Exception {
    Path err = folder.resolve("err.txt");
    while (process.isAlive()) {
      Matcher said = ADDRESS.matcher(Files.exists(err) ? Files.readString(err) : "");
      if (said.find()) {
        return said.group(1);
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the server did not start: " + Files.readString(err));
  }

  @Test
  void serve_toldToStop_answersWhatItTook() throws Exception {
    String text = Files.readString(Path.of("corpus/articles/002_93d74374661e688a.txt")).repeat(5);
    Process process =
        new Forked(folder)
            .begin("serve", "--port", "0", "--tier", "fast", "--threads", "1", "--timeout", "300");
    HttpClient client = HttpClient.newHttpClient();
    String address = address(process);
    String body = new ObjectMapper().createObjectNode().put("text", text).toString();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + "/v1/score"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    List<CompletableFuture<HttpResponse<String>>> answers =
        IntStream.range(0, REQUESTS)
            .mapToObj(i -> client.sendAsync(request, BodyHandlers.ofString()))
            .toList();
    while (taken(client, address) < REQUESTS) {
      Thread.sleep(10);
    }
    process.destroy();
    for (CompletableFuture<HttpResponse<String>> answer : answers) {
      HttpResponse<String> got = answer.get(5, TimeUnit.MINUTES);
      assertEquals(200, got.statusCode(), got.body());
      assertTrue(got.body().contains("\"verdict\":\"spun\""), "another verdict");
    }
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it does not end");
    String err = Files.readString(folder.resolve("err.txt"));
    assertEquals(1, err.lines().count(), err);
    assertEquals("", Files.readString(folder.resolve("out.txt")));
  }

  /** Articles being scored or waiting, and those that are done. */
  private static int taken(HttpClient client, String address) throws Exception {
    String metrics =
        client
            .send(
                HttpRequest.newBuilder(URI.create(address + "/metrics")).build(),
                BodyHandlers.ofString())
            .body();
    double sum = 0;
    for (String line : metrics.lines().toList()) {
      if (line.startsWith("calque_running ")
          || line.startsWith("calque_waiting ")
          || line.startsWith("calque_articles_total{")) {
        sum += Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
      }
    }
    return (int) sum;
  }

  /** Hostile requests among the others: nothing is answered wrongly, nothing is kept. */
  @Test
  void serve_underLoad_answersRightAndKeepsNothing() throws Exception {
    Process process =
        new Forked(folder)
            .begin("serve", "--port", "0", "--tier", "fast", "--queue", "4", "--timeout", "300");
    try {
      ServeLoad load = new ServeLoad(URI.create(address(process)), false);
      load.run(CLIENTS, 100);
      long before = load.heap(process.pid());
      ServeLoad.Figures figures = load.run(CLIENTS, 200);
      long after = load.heap(process.pid());
      assertEquals(List.of(), figures.wrong());
      assertEquals(180, figures.answered());
      assertTrue(figures.busy() > 0, "the queue was never full");
      assertTrue(after < before + MARGIN, before + " bytes before, " + after + " after");
    } finally {
      process.destroy();
      process.waitFor();
    }
    String err = Files.readString(folder.resolve("err.txt"));
    assertEquals(1, err.lines().count(), err);
  }
}
