package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.calque.cli.sites.MadeUpSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan that is killed again and again gives in the end what an unbroken one gives. */
class KilledScanIT {
  private static final int KILLS = 10;

  @TempDir Path folder;

  private static String[] scan(String address, Path state) {
    return new String[] {
      "scan",
      address,
      "--allow-private",
      "--rate",
      "1000",
      "--tier",
      "fast",
      "--format",
      "jsonl",
      "--resume",
      state.toString()
    };
  }

  @Test
  void scan_killedTenTimes_losesNothingAndScoresNothingTwice() throws Exception {
    try (MadeUpSites sites = MadeUpSites.start()) {
      String address = sites.address("spun");
      long begun = System.nanoTime();
      Run.Outcome unbroken = forked("whole").start(scan(address, folder.resolve("whole.state")));
      long needed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
      assertEquals(ExitCode.DONE, unbroken.code(), unbroken.err());
      int requests = sites.requests("spun");

      Path state = folder.resolve("state");
      Random random = new Random(11);
      int cut = 0;
      for (int i = 0; i < KILLS; i++) {
        Process process = forked("kill" + i).begin(scan(address, state));
        boolean ended =
            process.waitFor(needed / 4 + random.nextInt((int) needed), TimeUnit.MILLISECONDS);
        cut += ended ? 0 : 1;
        process.destroyForcibly().waitFor();
      }
      Run.Outcome resumed = forked("resumed").start(scan(address, state));

      assertTrue(cut > 0, "no run was broken off");
      assertEquals(ExitCode.DONE, resumed.code(), resumed.err());
      assertEquals(unbroken.out(), resumed.out());
      assertEquals(keys(folder.resolve("whole.state")).size(), keys(state).size());
      int pages = (int) resumed.out().lines().count();
      int again = sites.requests("spun") - requests - pages;
      assertTrue(
          again <= (KILLS + 1) * (requests - pages) + KILLS, again + " requests besides the pages");
    }
  }

  private Forked forked(String name) throws IOException {
    return new Forked(Files.createDirectory(folder.resolve(name)));
  }

  /** The keys of what was scored, each once. */
  private static List<String> keys(Path state) throws IOException {
    List<String> keys = new ArrayList<>();
    for (String line : Files.readAllLines(state)) {
      String key = new ObjectMapper().readTree(line).path("key").asText();
      if (!key.isEmpty()) {
        keys.add(key);
      }
    }
    assertEquals(new HashSet<>(keys).size(), keys.size(), "scored twice");
    return keys;
  }
}
