package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.review.Decision;
import io.calque.review.Desk;
import io.calque.review.MadeUpDesk;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk that is killed again and again keeps every decision that it acknowledged. */
class KilledDeskIT {
  private static final int KILLS = 6;
  private static final Pattern ADDRESS = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/");
  private static final Pattern HIDDEN =
      Pattern.compile("name=\"(token|request|score)\" value=\"([^\"]*)\"");

  @TempDir Path folder;

  @Test
  void desk_killedInTheMiddle_keepsWhatItAcknowledged() throws Exception {
    Path file = folder.resolve("desk.db");
    MadeUpDesk.of(file, 20);
    List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
    Random random = new Random(5);
    for (int kill = 0; kill < KILLS; kill++) {
      Path own = Files.createDirectory(folder.resolve("run" + kill));
      Process desk = new Forked(own).begin("review", "--db", file.toString(), "--port", "0");
      String address = address(own.resolve("err.txt"), desk);
      int before = acknowledged.size();
      String reviewer = "reviewer " + kill;
      Thread killer = killer(desk, 200 + random.nextInt(1_500), acknowledged, before);
      review(address, reviewer, acknowledged);
      killer.join();
    }
    Desk opened = Desk.open(file);
    List<String> kept =
        opened.decisions().stream()
            .filter(one -> one.kind() == Decision.Kind.NOTE)
            .map(Decision::value)
            .toList();
    assertTrue(acknowledged.size() >= KILLS, acknowledged.size() + " acknowledged");
    List<String> lost = acknowledged.stream().filter(one -> !kept.contains(one)).toList();
    assertEquals(List.of(), lost);
    assertTrue(
        kept.size() <= acknowledged.size() + KILLS,
        kept.size() + " kept of " + acknowledged.size() + " acknowledged");
  }

  private static String address(Path err, Process desk) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < end && desk.isAlive()) {
      if (Files.exists(err)) {
        Matcher matcher = ADDRESS.matcher(Files.readString(err));
        if (matcher.find()) {
          return matcher.group(1);
        }
      }
      Thread.sleep(50);
    }
    throw new IllegalStateException("no desk: " + Files.readString(err));
  }

  /** Kills the desk a while after the first decision is acknowledged. */
  private static Thread killer(Process desk, int wait, List<String> acknowledged, int before) {
    Thread thread =
        new Thread(
            () -> {
              try {
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
                while (acknowledged.size() == before && System.nanoTime() < end) {
                  Thread.sleep(5);
                }
                Thread.sleep(wait);
                desk.destroyForcibly().waitFor();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    thread.start();
    return thread;
  }

  /** Writes one note after the other until the desk is gone. */
  private static void review(String address, String reviewer, List<String> acknowledged)
      throws InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    for (int i = 0; i < 100_000; i++) {
      String note = reviewer + " note " + i;
      try {
        String page =
            client
                .send(
                    get(address + "/articles/" + (1 + i % 20)),
                    HttpResponse.BodyHandlers.ofString())
                .body();
        StringBuilder form = new StringBuilder("article=" + (1 + i % 20));
        HIDDEN
            .matcher(page)
            .results()
            .forEach(
                m -> form.append('&').append(m.group(1)).append('=').append(encoded(m.group(2))));
        form.append("&keep=note&note=").append(encoded(note));
        HttpRequest post =
            HttpRequest.newBuilder(URI.create(address + "/decisions"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build();
        if (client.send(post, HttpResponse.BodyHandlers.discarding()).statusCode() == 303) {
          acknowledged.add(note);
        }
      } catch (IOException e) {
        return;
      }
    }
  }

  private static HttpRequest get(String address) {
    return HttpRequest.newBuilder(URI.create(address)).build();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
