package io.calque;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the programs of {@code src/examples} as a caller would, each in a Java of its own. */
class ExamplesIT {
  @TempDir Path folder;

  private List<String> run(String example) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    int code =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")
                    + File.pathSeparator
                    + Path.of("target/example-classes"),
                "examples." + example,
                "models")
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start()
            .waitFor();
    List<String> lines = Files.readAllLines(out);
    assertEquals(0, code, () -> String.join("\n", lines));
    return lines;
  }

  @Test
  void scoreString_text_printsVerdictAndEvidence() throws Exception {
    assertEquals(
        List.of(
            "INSUFFICIENT: 15 words outside quotations are too few to judge; the evidence is"
                + " shown",
            "go to to -> [visit to]",
            "with out -> [without]"),
        run("ScoreString"));
  }

  @Test
  void ownSignal_itsPhrase_isFoundAmongTheStandardOnes() throws Exception {
    assertEquals(
        List.of("Span[start=15, end=39] a word of a fixed expression was swapped"),
        run("OwnSignal"));
  }

  @Test
  void ownReport_twoArticles_givesARowEach() throws Exception {
    assertEquals(
        List.of(
            "| article | verdict | sentences marked |",
            "|---|---|---|",
            "| one | INSUFFICIENT | 1 |",
            "| two | INSUFFICIENT | 0 |",
            "",
            "2 scored, 0 failed"),
        run("OwnReport"));
  }
}
