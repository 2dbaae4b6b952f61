package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the README, run. */
class ReadmeIT {
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final String ARTICLE = "corpus/articles/002_93d74374661e688a.txt";
  private static final List<String> VERDICTS =
      List.of("TRANSLATED", "ORIGINAL", "SPUN", "ORIGINAL", "TRANSLATED");

  private static final Pattern WORD = Pattern.compile("\"[^\"]*+\"|\\S++");

  private static final Pattern STRONGEST =
      Pattern.compile("Strongest: “[^\n]++\n(?: {4}\\S[^\n]*+\n)*+");

  private static String readme;

  @TempDir private Path folder;

  @BeforeAll
  static void read() throws IOException {
    readme = Files.readString(Path.of("README.md"));
  }

  private static Run.Outcome run(String... arguments) {
    return new Run(HOME, new CalqueServices()).with(arguments);
  }

  /** The fenced block that begins so. */
  private static String block(String language, String start) {
    Pattern fence = Pattern.compile("```" + language + "\n(" + start + ".*?)```\n", Pattern.DOTALL);
    Matcher block = fence.matcher(readme);
    assertTrue(block.find(), "no block that begins with " + start);
    return block.group(1);
  }

  @Test
  void score_sampleArticles_printsTheExample() {
    Run.Outcome outcome = run("score", "corpus/articles");
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    String example = withoutNumbers(block("", "corpus/articles/002"));
    assertTrue(withoutNumbers(outcome.out()).contains(example), outcome.out());
  }

  @Test
  void commands_each_endsAsItSays() throws IOException {
    List<String> commands = block("", "(?:\\./calque [^\n]+\n){10}").lines().toList();
    assertEquals(10, commands.size());
    for (String command : commands) {
      String[] parts = command.split(" +# ", 2);
      Run.Outcome outcome = run(arguments(parts[0]));
      int expected = parts[1].startsWith("exit code 1") ? ExitCode.FLAGGED : ExitCode.DONE;
      assertEquals(expected, outcome.code(), command + outcome.err());
      assertTrue(
          parts[0].contains(" -o ") ? Files.size(page()) > 0 : !outcome.out().isBlank(), command);
    }
  }

  private String[] arguments(String command) {
    return WORD.matcher(command)
        .results()
        .skip(1)
        .map(word -> word.group().replace("\"", "").replace("case.html", page().toString()))
        .toArray(String[]::new);
  }

  private Path page() {
    return folder.resolve("case.html");
  }

  /**
   * Shares of a percent may differ between kinds of processors, and so may which of several sure
   * pieces of evidence is the surest.
   */
  private static String withoutNumbers(String text) {
    return STRONGEST
        .matcher(text)
        .replaceAll("Strongest\n")
        .replaceAll("\\d++(\\.\\d++)? %", "N %");
  }

  @Test
  void explain_queries_printsTheExample() {
    Run.Outcome outcome = run("explain", "--queries", ARTICLE);
    assertEquals(ExitCode.DONE, outcome.code(), outcome.err());
    assertEquals(block("", "\"critical"), outcome.out());
  }

  @Test
  void program_example_compilesAndPrintsVerdicts() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try (PrintStream captured = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      assertEquals(List.of(), problems(block("java", "import")));
    } finally {
      System.setOut(before);
    }
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(VERDICTS, lines.stream().map(line -> line.split(" ", 2)[0]).toList());
  }

  /** Runs it in this process, statement by statement; gives what was rejected or thrown. */
  private static List<String> problems(String program) {
    List<String> problems = new ArrayList<>();
    try (JShell shell =
        JShell.builder().executionEngine(new LocalExecutionControlProvider(), null).build()) {
      shell.addToClasspath(System.getProperty("java.class.path"));
      String rest = "import java.nio.file.Path; import java.util.List;" + program;
      while (!rest.isBlank()) {
        SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
        for (SnippetEvent event : shell.eval(next.source())) {
          if (event.status() != Snippet.Status.VALID || event.exception() != null) {
            problems.add(event + " " + shell.diagnostics(event.snippet()).toList());
          }
        }
        rest = next.remaining();
      }
    }
    return problems;
  }
}
