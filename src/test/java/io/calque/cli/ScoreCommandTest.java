package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreCommandTest {
  @TempDir private Path home;
  private final FakeServices services = new FakeServices();
  private Run run;

  @BeforeEach
  void open() {
    run = new Run(home, services);
  }

  @ParameterizedTest
  @CsvSource({
    "original, 0",
    "original spun, 0",
    "--fail-on spun original, 0",
    "--fail-on spun original spun, 1",
    "--fail-on spun translated, 0",
    "--fail-on translated translated, 1",
    "--fail-on any translated, 1",
    "--fail-on any spun bad, 3", // incomplete wins over flagged
    "original bad, 3",
    "bad, 4",
    "bad bad, 4",
    "original bug, 70",
    "'', 2",
    "--format html original, 0",
    "--format sarif original, 0",
    "--format xml original, 2",
    "--tier slow original, 2",
    "--fpr 0 original, 2",
    "--fpr 1.5 original, 2",
    "--fpr x original, 2",
    "--fail-on original original, 2",
    "--input-format pdf original, 2",
    "--input-format pdf.gz original, 2",
    "--input-format csv-html.gz original, 0",
    "--input-format wet original, 0",
    "--color blue original, 2",
    "--no-such-option original, 2",
    "-o no/such/folder/file original, 2",
  })
  void score_outcome_hasItsExitCode(String arguments, int code) {
    Run.Outcome outcome = run.with(("score " + arguments).trim().split(" +"));
    assertEquals(code, outcome.code(), outcome.err());
    assertEquals(code == 0 || code == 1, outcome.err().isEmpty(), outcome.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--format xml x | calque: --format: format 'xml' is not supported; this version writes"
            + " text, jsonl, json, csv, html, sarif",
        "--input-format pdf x | calque: --input-format 'pdf' is not one of text, html, csv,"
            + " csv-html, jsonl, jsonl-html, json, warc, wet, arc",
        "--raw-csv x | calque: --raw-csv goes with --format csv alone",
        "--tier slow x | calque: --tier 'slow' is not one of auto, fast, deep",
        "--fpr 2 x | calque: --fpr 2.0 is not between 0 and 1",
        "-o no/dir x | calque: cannot write no/dir: the folder does not exist",
        "bad | calque: bad: no such file",
        "bug | calque: internal error: IllegalStateException: a bug (CALQUE_DEBUG=1 shows where)",
      })
  void score_failure_saysWhat(String arguments, String message) {
    Run.Outcome outcome = run.with(("score " + arguments).split(" +"));
    assertEquals(message, outcome.err().lines().findFirst().orElse(""));
  }

  @Test
  void score_brokenModel_exitsWith4() {
    services.broken = true;
    Run.Outcome outcome = run.with("score", "original");
    assertEquals(4, outcome.code());
    assertEquals(
        "calque: " + home + "/models/fast.csv: SHA-256 is aa, the manifest says bb\n",
        outcome.err());
  }

  @Test
  void score_debug_printsTheStackTrace() {
    Run.Outcome outcome = run.on(Terminal.none(), Map.of("CALQUE_DEBUG", "1")).with("score", "bug");
    assertEquals(70, outcome.code());
    assertTrue(outcome.err().contains("at io.calque.cli.FakeServices.score"), outcome.err());
  }

  @Test
  void score_options_reachTheFacade() {
    run.with(
        ("score --models m --tier fast --fpr 0.05 --input-format csv --text-column body"
                + " --id-column nr --url-field link - @file")
            .split(" "));
    String calls = services.calls.toString();
    String expected =
        "[open m FAST 0.05, score [-, @file] ScoreOptions[input=InputOptions[format=Optional[csv],"
            + " textColumn=Optional[body], idColumn=Optional[nr], urlColumn=Optional[link]],"
            + " web=WebOptions[";
    assertTrue(calls.startsWith(expected), calls);
  }

  @Test
  void score_unsafeNames_reachTheTerminalEscaped() {
    Run.Outcome outcome = run.with("score", "bad\u001b[31m\u202E", "original");
    assertTrue(outcome.err().startsWith("calque: bad\\x1b[31m<U+202E>: no such file\n"));
    outcome = run.with("score", "--\u001b[31m");
    assertFalse(outcome.err().contains("\u001b"), outcome.err());
  }

  @Test
  void score_output_isWrittenAsAWhole() throws IOException {
    Path file = home.resolve("out.jsonl");
    Files.writeString(file, "old");
    assertEquals(4, run.with("score", "--format", "jsonl", "-o", file.toString(), "bad").code());
    assertEquals(70, run.with("score", "-o", file.toString(), "spun", "bug").code());
    assertEquals("old", Files.readString(file));
    Run.Outcome outcome =
        run.with("score", "--format", "jsonl", "-o", file.toString(), "spun", "bad");
    assertEquals(3, outcome.code());
    assertEquals("", outcome.out());
    assertEquals(1, Files.readAllLines(file).size());
    try (Stream<Path> files = Files.list(home)) {
      assertEquals(1, files.count(), "a temporary file is left");
    }
  }

  @Test
  void score_brokenPipe_endsQuietly() {
    Run.Outcome outcome = run.to(failing("Broken pipe"), "score", "spun", "spun");
    assertEquals(0, outcome.code());
    assertEquals("", outcome.err());
    assertEquals(0, run.to(failing("Broken pipe"), "--help").code());
  }

  @Test
  void score_fullDisk_isSaid() {
    Run.Outcome outcome = run.to(failing("No space left on device"), "score", "spun");
    assertEquals(70, outcome.code());
    assertEquals("calque: cannot write the output: No space left on device\n", outcome.err());
  }

  @ParameterizedTest
  @CsvSource({
    "12:80, '', '', auto, true",
    "2:80, '', '', auto, false",
    "12:80, 1, '', auto, false",
    "12:80, '', dumb, auto, false",
    "12:80, '', '', never, false",
    "'', 1, '', always, true",
  })
  void score_colour_followsTerminalAndWish(
      String terminal, String noColor, String term, String wish, boolean coloured) {
    Map<String, String> variables = Map.of("NO_COLOR", noColor, "TERM", term);
    Run.Outcome outcome =
        run.on(Terminal.parse(terminal), variables).with("score", "--color", wish, "spun");
    assertEquals(coloured, outcome.out().contains("\u001b["), outcome.out());
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
