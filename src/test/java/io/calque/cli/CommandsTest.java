package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        List.of("score", "explain", "compare", "corpus", "train", "evaluate", "model", "help")) {
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
    "model card slow, 'calque: no card ''slow''; there are fast'",
    "train --data no-such, calque: --data no-such is not a folder",
    "evaluate --data no-such, calque: --data no-such is not a folder",
  })
  void usage_mistake_exitsWith2(String arguments, String message) {
    Run.Outcome outcome = run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    assertEquals(2, outcome.code());
    assertEquals(message, outcome.err().lines().findFirst().orElse(""));
    assertEquals("", outcome.out());
  }

  @Test
  void corpusValidate_problems_exitWith2() {
    assertEquals(0, run("corpus", "validate").code());
    assertEquals("[validate " + home.resolve("corpus") + "]", services.calls.toString());
    services.corpusProblems = List.of("artifacts.csv:7: expected 'go', found 'to'");
    Run.Outcome outcome = run("corpus", "validate", "mine");
    assertEquals(2, outcome.code());
    assertEquals(
        "calque: artifacts.csv:7: expected 'go', found 'to'\ncalque: mine: 1 problems\n",
        outcome.err());
  }

  @Test
  void corpusStats_defaultFolder_printsItsTable() {
    assertEquals("table of corpus\n", run("corpus", "stats").out());
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
  void model_commands_print() {
    assertEquals("fast 1\n", run("model", "list").out());
    assertEquals("fast.csv ok\n", run("model", "verify").out());
    assertEquals("# Cards\n", run("model", "card").out());
    assertEquals("## Card: fast\n", run("model", "card", "fast").out());
    services.broken = true;
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
