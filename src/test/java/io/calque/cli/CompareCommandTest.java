package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.input.InputFormat;
import io.calque.input.InputOptions;
import io.calque.version.Comparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {
  @TempDir Path home;
  private final FakeServices services = new FakeServices();

  private Run.Outcome run(String... args) {
    return new Run(home, services).with(args);
  }

  @Test
  void compare_twoInputs_areShownSafely() {
    Run.Outcome outcome = run("compare", "a.txt", "b.txt");
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(List.of("compare a.txt b.txt"), services.calls);
    assertTrue(outcome.out().contains("[-soared \\x1b[31m-]"), outcome.out());
    assertFalse(outcome.out().contains("\u001b"), outcome.out());
  }

  @ParameterizedTest
  @CsvSource({"json, {", "html, <!DOCTYPE html>"})
  void compare_format_isWrittenToTheFile(String format, String start) throws IOException {
    Path file = home.resolve("out");
    Run.Outcome outcome =
        run("compare", "--format", format, "-o", file.toString(), "a.txt", "b.txt");
    assertEquals("", outcome.out());
    assertTrue(Files.readString(file).startsWith(start), Files.readString(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a | calque: Missing required parameter: 'B'",
        "- - | calque: only one of A and B can be standard input",
        "--format csv a b | calque: --format 'csv' is not one of text, json, html",
      })
  void compare_mistake_exitsWith2(String arguments, String message) {
    Run.Outcome outcome = run(("compare " + arguments).split(" "));
    assertEquals(2, outcome.code());
    assertEquals(message, outcome.err().lines().findFirst().orElse(""));
  }

  @Test
  void compare_severalArticles_exitsWith4() {
    Run.Outcome outcome = run("compare", "bad.csv", "b.txt");
    assertEquals(4, outcome.code());
    assertEquals("calque: bad.csv: more than one article in it\n", outcome.err());
  }

  @Test
  void compare_realFiles_needNoModel() throws IOException {
    Path before = Files.writeString(home.resolve("a.txt"), "Bread prices soared in Lisbon.");
    Path after = Files.writeString(home.resolve("b.txt"), "Bread prices hovered in Lisbon.");
    Comparison comparison =
        new CalqueServices()
            .compare(
                before.toString(),
                after.toString(),
                java.io.InputStream.nullInputStream(),
                InputOptions.of(InputFormat.TEXT));
    assertEquals(
        List.of(new Comparison.Substitution("soared", "hovered", 1)), comparison.substitutions());
  }
}
