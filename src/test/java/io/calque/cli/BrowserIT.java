package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page report in Chromium, where that is installed. */
class BrowserIT {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @TempDir Path folder;

  /** Its policy lets the page's own script run, which counts articles, and nothing complains. */
  @Test
  void page_inChromium_runsItsScript() throws Exception {
    assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium here");
    Path page = folder.resolve("report.html");
    Run.Outcome outcome =
        new Run(Path.of("").toAbsolutePath(), new CalqueServices())
            .with(("score --tier fast --format html -o " + page + " corpus/articles").split(" "));
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());

    Path shown = folder.resolve("shown.html");
    Path log = folder.resolve("log.txt");
    Process chromium =
        new ProcessBuilder(
                CHROMIUM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--enable-logging=stderr",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                page.toUri().toString())
            .redirectOutput(shown.toFile())
            .redirectError(log.toFile())
            .start();
    assertTrue(chromium.waitFor(60, TimeUnit.SECONDS), "still running");
    String dom = Files.readString(shown);
    assertTrue(dom.contains(">5 of 5 articles shown<"), dom);
    List<String> complaints =
        new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1)
            .lines()
            .filter(line -> line.contains("CONSOLE"))
            .toList();
    assertEquals(List.of(), complaints);
    assertFalse(dom.contains("id=\"tools\" hidden"), "the filters are hidden");
  }
}
