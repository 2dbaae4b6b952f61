package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.FalseAlarms;
import io.calque.model.TinyModels;
import io.calque.text.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  @TempDir private Path home;
  private final FakeServices services = new FakeServices();

  private Run.Outcome run(String... args) {
    return new Run(home, services).with(args);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "help", "help score", "score --help", "corpus validate --help"})
  void help_anyCommand_printsUsageToStandardOutput(String arguments) {
    Run.Outcome outcome = run(arguments.split(" "));
    assertEquals(0, outcome.code());
    assertEquals("", outcome.err());
    assertTrue(outcome.out().startsWith("Usage: calque"), outcome.out());
  }

  @Test
  void help_program_listsEveryCommand() {
    for (String name :
        List.of(
            "score",
            "explain",
            "calibrate",
            "compare",
            "corpus",
            "serve",
            "review",
            "watch",
            "export",
            "spark",
            "train",
            "evaluate",
            "model",
            "help")) {
      assertTrue(run("--help").out().contains("\n  " + name + " "), name);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "score | --format=F | One of text, jsonl, json, csv, html, sarif (default: text).",
        "score | --with-text | Adds the article text to jsonl and json.",
        "score | --fail-on=VERDICT | One of spun, translated, any: exit code 1",
        "compare | --format=F | One of text, json, html (default: text).",
      })
  void help_option_listsWhatItTakes(String command, String option, String words) {
    String help = run(command, "--help").out().replaceAll("\\s++", " ");
    assertTrue(help.contains(option + " " + words), help);
  }

  @Test
  void version_isPrinted() {
    assertTrue(run("--version").out().startsWith("calque "));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'calque: a command is missing'",
    "corpus, 'calque: a command is missing'",
    "model, 'calque: a command is missing'",
    "scroe x, 'calque: Unmatched arguments from index 0: ''scroe'', ''x'''",
    "explain, calque: give either INPUT or --text",
    "explain --text x --color red, 'calque: --color ''red'' is not one of auto, always, never'",
    "explain --text x --queries --html p, 'calque: --queries and --html exclude each other; the"
        + " page has the queries'",
    "train, 'calque: Missing required option: ''--data=DIR'''",
    "train --data no-such, calque: --data no-such is not a folder",
    "evaluate --data no-such, calque: --data no-such is not a folder",
    "evaluate --data . --measuring no-such, calque: --measuring no-such is not a folder",
    "evaluate --measuring ., calque: --measuring needs --data",
    "evaluate --signals s.md --report r.md, calque: --signals measures nothing: no other option"
        + " goes with it",
  })
  void usage_mistake_exitsWith2(String arguments, String message) {
    Run.Outcome outcome = run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    assertEquals(2, outcome.code());
    assertEquals(message, outcome.err().lines().findFirst().orElse(""));
    assertEquals("", outcome.out());
  }

  /** Runs with the committed models and corpus. */
  private static Run.Outcome real(String arguments) {
    return new Run(Path.of("").toAbsolutePath(), new FakeServices()).with(arguments.split(" "));
  }

  @Test
  void corpusValidate_problems_exitWith2() {
    Run.Outcome valid = real("corpus validate");
    assertEquals(0, valid.code(), valid.err());
    assertEquals(Path.of("corpus").toAbsolutePath() + ": valid\n", valid.out());
    Run.Outcome outcome = run("corpus", "validate", home.toString());
    assertEquals(2, outcome.code());
    List<String> lines = outcome.err().lines().toList();
    assertTrue(lines.get(0).startsWith("calque: articles.csv:"), outcome.err());
    assertEquals(
        "calque: " + home + ": " + (lines.size() - 1) + " problems", lines.get(lines.size() - 1));
  }

  @Test
  void corpusStats_defaultFolder_printsItsTable() {
    Run.Outcome outcome = real("corpus stats");
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().contains("002"), outcome.out());
  }

  @Test
  void train_options_reachTheTrainer() {
    Run.Outcome outcome = run("train", "--data", home.toString(), "--seed", "7");
    assertEquals(0, outcome.code());
    assertEquals("[train calque-models 7]", services.calls.toString());
    assertEquals("epoch 1\n", outcome.err());
    assertEquals(2, run("train", "--data", home.toString(), "--limit", "9").code());
  }

  @Test
  void evaluate_report_goesToTheFile() throws IOException {
    Path report = home.resolve("evaluation.md");
    Run.Outcome outcome = run("evaluate", "--data", home.toString(), "--report", report.toString());
    assertEquals("", outcome.out());
    assertEquals("# Evaluation\ndata true\n", Files.readString(report));
    assertEquals("# Evaluation\ndata false\n", run("evaluate").out());
  }

  @Test
  void evaluate_signals_goToTheFileAlone() throws IOException {
    Path page = home.resolve("signals.md");
    Run.Outcome outcome = run("evaluate", "--signals", page.toString());
    assertEquals("", outcome.out());
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals("# What each rule is worth\n", Files.readString(page));
  }

  @Test
  void model_commands_print() throws IOException {
    Path models = Files.createDirectory(home.resolve("models"));
    TinyModels.write(Label.ORIGINAL, 1, FalseAlarms.none(1, 1), models);
    String listed = run("model", "list").out();
    assertTrue(listed.startsWith("language-statistics.bin "), listed);
    assertEquals(7, listed.lines().count());
    String verified = run("model", "verify").out();
    assertTrue(verified.startsWith("language-statistics.bin: ok\n"), verified);
    Files.writeString(
        models.resolve("README.md"), "# Cards\n" + listed + "## Card: fast\nIt is.\n");
    assertTrue(run("model", "card").out().startsWith("# Cards\n"));
    assertEquals("## Card: fast\nIt is.\n", run("model", "card", "fast").out());
    Run.Outcome unknown = run("model", "card", "slow");
    assertEquals(2, unknown.code());
    assertEquals("calque: no card 'slow'; there are fast\n", unknown.err());
    Files.writeString(models.resolve("sentence-model.bin"), "x");
    assertEquals(4, run("model", "verify").code());
  }

  @Test
  void find_withoutLauncher_isTheFolderAboveTarget() {
    assertEquals(Path.of("/opt/calque"), Home.above(Path.of("/opt/calque/target/calque.jar")));
    assertEquals(Path.of("/opt/calque"), Home.above(Path.of("/opt/calque/calque.jar")));
    assertEquals(Path.of("/there"), Home.find(Optional.of("/there")));
  }

  @ParameterizedTest
  @CsvSource({"12:80, 80", "12:300, 120", "1:10, 40", "12:, 100", "12, 100", "'', 100", "1:x, 100"})
  void width_ofTerminal_isReadable(String property, int width) {
    assertEquals(width, Terminal.parse(property).width());
  }
}
