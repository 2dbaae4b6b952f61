package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large texts through the program in a Java of its own, with 512 MB of heap. */
class LargeScoreIT {
  private static final String SENTENCE =
      "The mayor said that the new bridge would be closed for a week in the summer. ";

  @TempDir private Path folder;

  @Test
  void score_twentyFiveMegabytes_fitsTheHeap() throws Exception {
    Path file = write(SENTENCE.strip() + "\n", 25_000_000);
    assertTrue(score(file, "fast") > 20, "articles in parts");
  }

  @Test
  void score_fiveMegabyteLine_fitsTheHeap() throws Exception {
    assertTrue(score(write(SENTENCE, 5_000_000), "deep") >= 5, "articles in parts");
  }

  @Test
  void score_hundredThousandTokenSentence_fitsTheHeap() throws Exception {
    assertEquals(1, score(write("and the mayor said so ", 440_000), "deep"));
  }

  private Path write(String unit, int length) throws IOException {
    Path file = folder.resolve("large.txt");
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (int written = 0; written < length; written += unit.length()) {
        writer.write(unit);
      }
    }
    return file;
  }

  /**
   * Scores in a child process. A part of a text takes as much memory in a long one as in a short
   * one, so the transformer, which needs minutes for 25 MB, reads the shorter ones. Gives the
   * number of lines, each checked to be JSON.
   */
  private int score(Path file, String tier) throws IOException, InterruptedException {
    Path out = folder.resolve("out.jsonl");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED", // as the manifest of the jar has it
                "-cp",
                System.getProperty("java.class.path"),
                "-Dcalque.home=" + Path.of("").toAbsolutePath(),
                "io.calque.cli.Main",
                "score",
                "--tier",
                tier,
                "--format",
                "jsonl",
                file.toString())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      assertTrue(process.waitFor(10, TimeUnit.MINUTES), "not done after ten minutes");
    } finally {
      process.destroyForcibly();
    }
    assertEquals(List.of(), Files.readAllLines(err));
    assertEquals(0, process.exitValue());
    return lines(out);
  }

  private static int lines(Path out) throws IOException {
    int count = 0;
    try (BufferedReader reader = Files.newBufferedReader(out)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        try (JsonParser json = new JsonFactory().createParser(line)) {
          assertEquals(JsonToken.START_OBJECT, json.nextToken());
          json.skipChildren();
          assertEquals(null, json.nextToken(), "more than an object in line " + count);
        }
        count++;
      }
    }
    return count;
  }
}
