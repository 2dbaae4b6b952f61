package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.review.Desk;
import io.calque.review.QueueQuery;
import io.calque.review.WatchLog;
import io.calque.watch.WatchedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watch that is killed again and again tells of every article once. */
class KilledWatchIT {
  private static final int KILLS = 6;
  private static final int ARTICLES = 12;

  @TempDir Path folder;

  private String[] command(WatchedSite site) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "a secret of many characters");
    return new String[] {
      "watch",
      "--db",
      folder.resolve("desk.db").toString(),
      "--once",
      "--tier",
      "fast",
      "--allow-private",
      "--rate",
      "20",
      "--webhook",
      site.address("/hook"),
      "--webhook-secret-file",
      secret.toString(),
      "--webhook-private",
      "--atom",
      folder.resolve("alerts.xml").toString(),
      site.address("/feed.xml")
    };
  }

  @Test
  void watch_killedAndStartedAgain_tellsOfEveryArticleOnce() throws Exception {
    try (WatchedSite site = WatchedSite.of(ARTICLES)) {
      Random random = new Random(3);
      int cut = 0;
      for (int kill = 0; kill < KILLS; kill++) {
        Path own = Files.createDirectory(folder.resolve("run" + kill));
        int asked = site.requests.size();
        Process watch = new Forked(own).begin(command(site));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (watch.isAlive() && site.requests.size() == asked && System.nanoTime() < end) {
          Thread.sleep(2);
        }
        cut += watch.waitFor(random.nextInt(900), TimeUnit.MILLISECONDS) ? 0 : 1;
        watch.destroyForcibly().waitFor();
      }
      Path own = Files.createDirectory(folder.resolve("whole"));
      Run.Outcome whole = new Forked(own).start(command(site));
      assertEquals(ExitCode.DONE, whole.code(), whole.err());
      assertTrue(cut > 0, "no watch was killed at work");

      Desk desk = Desk.open(folder.resolve("desk.db"));
      assertEquals(ARTICLES, desk.size(QueueQuery.ALL));
      WatchLog log = new WatchLog(desk);
      assertEquals(0, log.undelivered(site.address("/hook")));
      TreeSet<Long> raised = new TreeSet<>(log.alerts(100).stream().map(one -> one.id()).toList());
      assertEquals(ARTICLES / 2, raised.size(), "every other article is spun");
      List<Long> told = new ArrayList<>();
      for (String post : site.posts) {
        told.add(new ObjectMapper().readTree(post).path("id").asLong());
      }
      assertEquals(raised, new TreeSet<>(told), "one alert is lost, or one is new");
      // killed between the webhook's answer and the note of it, at most once a kill
      assertTrue(told.size() <= raised.size() + cut, told.toString());
      String atom = Files.readString(folder.resolve("alerts.xml"));
      assertEquals(raised.size(), atom.split("<entry>", -1).length - 1);
    }
  }
}
