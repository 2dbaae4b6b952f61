package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program with the shipped transformer, each time in a Java of its own. */
class DeepTierIT {
  private static final String ARTICLES = "corpus/articles";
  private static final int MOST_RESIDENT_KB = 700_000;

  @TempDir private Path folder;

  /** Natives are unpacked into an empty folder, as on a machine where it never ran. */
  @Test
  void score_everySocketRefused_isScoredByTheTransformer() throws Exception {
    Run.Outcome outcome =
        new Forked(folder)
            .main(OfflineMain.class)
            .start("score", "--tier", "deep", "--format", "jsonl", ARTICLES);
    assertEquals(0, outcome.code(), outcome.err());
    assertFalse(outcome.err().contains(OfflineMain.REFUSED), outcome.err());
    List<String> lines = outcome.out().lines().toList();
    assertEquals(5, lines.size());
    lines.forEach(line -> assertTrue(line.contains("\"tier\":\"deep\""), line));
  }

  /** As where an application server or a notebook has loaded it; all in the starting thread. */
  @Test
  void score_contextLoaderThatKnowsNothing_isScoredByTheTransformer() throws Exception {
    Run.Outcome outcome =
        new Forked(folder)
            .main(StrayLoaderMain.class)
            .option("-XX:ActiveProcessorCount=1")
            .start("score", "--tier", "deep", "--format", "jsonl", ARTICLES);
    assertEquals(0, outcome.code(), outcome.err());
  }

  @Test
  void score_autoWithoutOnnxRuntime_fallsBackAndSaysSoOnce() throws Exception {
    Run.Outcome fast =
        new Forked(folder).start("score", "--tier", "fast", "--format", "jsonl", ARTICLES);
    Run.Outcome outcome =
        withoutRuntime().start("score", "--tier", "auto", "--format", "jsonl", ARTICLES, ARTICLES);
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(fast.out() + fast.out(), outcome.out());
    List<String> warnings = outcome.err().lines().toList();
    assertEquals(1, warnings.size(), outcome.err());
    assertTrue(
        warnings.get(0).startsWith("calque: scored by the fast tier alone: "), outcome.err());
    assertTrue(warnings.get(0).contains("encoder.onnx: cannot be run here: "), outcome.err());
  }

  @Test
  void score_deepWithoutOnnxRuntime_endsWithWhatToInstall() throws Exception {
    Run.Outcome outcome = withoutRuntime().start("score", "--tier", "deep", ARTICLES);
    assertEquals(4, outcome.code(), outcome.err());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains("They need Linux with glibc"), outcome.err());
  }

  /** A JVM that must not load native libraries is like one that has none. */
  @Test
  void score_autoWhereNothingCanBeUnpacked_fallsBack() throws Exception {
    Path file = Files.writeString(folder.resolve("no-folder"), "");
    Run.Outcome outcome =
        new Forked(folder)
            .option("-Djava.io.tmpdir=" + file)
            .option("-DDJL_CACHE_DIR=" + file)
            .option("-DENGINE_CACHE_DIR=" + file)
            .start("score", "--tier", "auto", "--format", "jsonl", ARTICLES);
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.err().contains("scored by the fast tier alone"), outcome.err());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void score_deep_staysUnderSevenHundredMegabytes() throws Exception {
    Path text = manyArticles();
    Path memory = folder.resolve("memory.txt");
    Run.Outcome outcome =
        new Forked(folder)
            .main(MeasuredMain.class)
            .option("-D" + MeasuredMain.FILE + "=" + memory)
            .start("score", "--tier", "deep", "--format", "csv", text.toString());
    assertEquals(0, outcome.code(), outcome.err());
    int resident = Integer.parseInt(Files.readString(memory));
    assertTrue(resident < MOST_RESIDENT_KB, resident + " kB resident");
  }

  private Forked withoutRuntime() {
    return new Forked(folder).without(jar -> jar.matches("onnxruntime-\\d.*\\.jar"));
  }

  /** The sample articles several times over. */
  private Path manyArticles() throws IOException {
    StringBuilder lines = new StringBuilder("text\n");
    try (var files = Files.list(Path.of(ARTICLES))) {
      for (Path file : files.sorted().toList()) {
        String text = Files.readString(file).replace("\"", "\"\"");
        for (int i = 0; i < 5; i++) {
          lines.append('"').append(text).append("\"\n");
        }
      }
    }
    return Files.writeString(folder.resolve("many.csv"), lines);
  }
}
