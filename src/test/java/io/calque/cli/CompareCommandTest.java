package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareCommandTest {
  @TempDir Path home;

  private Run.Outcome run(String... args) {
    return new Run(home, new FakeServices()).with(args);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(home.resolve(name), text).toString();
  }

  private String before() throws IOException {
    return file("a.txt", "Bread prices soared \u001b[31m at noon.");
  }

  private String after() throws IOException {
    return file("b.txt", "Bread prices hovered <b> at noon.");
  }

  @Test
  void compare_twoInputs_areShownSafely() throws IOException {
    Run.Outcome outcome = run("compare", before(), after());
    assertEquals(0, outcome.code(), outcome.err());
    assertTrue(outcome.out().contains("[-soared \\x1b[31m-]"), outcome.out());
    assertTrue(outcome.out().contains("{+hovered <b>+}"), outcome.out());
    assertFalse(outcome.out().contains("\u001b"), outcome.out());
  }

  @ParameterizedTest
  @CsvSource({"json, {", "html, <!DOCTYPE html>"})
  void compare_format_isWrittenToTheFile(String format, String start) throws IOException {
    Path file = home.resolve("out");
    Run.Outcome outcome =
        run("compare", "--format", format, "-o", file.toString(), before(), after());
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
  void compare_severalOrNoArticles_exitsWith4() throws IOException {
    String several = file("c.csv", "text\nOne.\nTwo.\n");
    Run.Outcome outcome = run("compare", several, before());
    assertEquals(4, outcome.code());
    assertEquals(
        "calque: " + several + ": more than one article in it; give a file that holds one\n",
        outcome.err());
    String none = file("d.csv", "text\n");
    assertEquals(
        "calque: " + none + ": no article in it; give a file that holds one\n",
        run("compare", before(), none).err());
  }

  @Test
  void compare_badInput_isNamedOnce() throws IOException {
    String ragged = file("e.csv", "id,text\n1\n");
    assertEquals(
        "calque: " + ragged + ": row 1 (line 2): expected 2 fields, found 1\n",
        run("compare", ragged, before()).err());
    assertEquals("calque: none.txt: no such file\n", run("compare", "none.txt", before()).err());
  }
}
