package io.calque.train.encoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training in processes that are killed. */
class BrokenTrainingIT {
  private static final int KILLS = 4;

  @TempDir private Path folder;

  @BeforeAll
  static void assumePyTorch() {
    Presence.assumePyTorch();
  }

  @Test
  void run_killedAtRandomMoments_endsLikeAnUnbrokenOne() throws Exception {
    Path broken = Files.createDirectory(folder.resolve("broken"));
    Random random = new Random(11);
    List<Integer> resumed = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      resumed.addAll(kill(broken, 2 + random.nextInt(2), random.nextInt(60)));
    }
    finish(broken);
    Path whole = Files.createDirectory(folder.resolve("whole"));
    finish(whole);
    assertEquals(KILLS - 1, resumed.size(), "resumed after updates " + resumed);
    assertEquals(KILLS - 1, new TreeSet<>(resumed).size(), "resumed after updates " + resumed);
    for (String file : List.of("weights", "learning-curve.csv")) {
      assertEquals(
          Files.readString(whole.resolve(file)), Files.readString(broken.resolve(file)), file);
    }
    for (String file : List.of("encoder.best", "encoder.checkpoint")) {
      assertEquals(-1, Files.mismatch(whole.resolve(file), broken.resolve(file)), file);
    }
  }

  /**
   * Kills training some time after its first checks; the one before the last has a checkpoint.
   *
   * @return the update after which it went on, if it did
   */
  private static List<Integer> kill(Path run, int checks, int milliseconds) throws Exception {
    Process process = start(run);
    List<Integer> resumed = new ArrayList<>();
    int seen = 0;
    try (BufferedReader reader = process.inputReader()) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("going on after update ")) {
          resumed.add(Integer.valueOf(line.substring("going on after update ".length())));
        }
        seen += line.startsWith("update ") ? 1 : 0;
        if (seen == checks) {
          break;
        }
      }
      Thread.sleep(milliseconds);
      assertTrue(process.isAlive(), "training was over before it could be killed");
      process.destroyForcibly().waitFor();
    }
    return resumed;
  }

  private static void finish(Path run) throws IOException, InterruptedException {
    Process process = start(run);
    try (BufferedReader reader = process.inputReader()) {
      List<String> lines = reader.lines().toList();
      assertTrue(process.waitFor(1, TimeUnit.MINUTES), "training goes on");
      assertEquals(0, process.exitValue(), String.join("\n", lines));
    }
  }

  private static Process start(Path run) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-Dai.djl.offline=true",
            "-Dai.djl.pytorch.num_threads=1",
            "-cp",
            System.getProperty("java.class.path"),
            ToyTraining.class.getName(),
            run.toString(),
            run.resolve("weights").toString())
        .redirectErrorStream(true)
        .start();
  }
}
