package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCommandTest {
  @TempDir Path home;

  private Run.Outcome run(String... args) {
    return new Run(home, new FakeServices()).with(args);
  }

  private String file(String name) throws IOException {
    return Files.writeString(home.resolve(name), "x").toString();
  }

  @Test
  void explain_text_marksWordsByNumberWithoutColour() {
    String out = run("explain", "--text", "Prices hovered at noon.").out();
    assertTrue(out.contains("\nsentence 1: Prices hovered{0.87} at noon.\n"), out);
  }

  @Test
  void explain_file_isPrintedSafely() throws IOException {
    String out = run("explain", file("a.txt")).out();
    assertTrue(out.contains("hovered{0.87} \\x1b[31m <script> at noon."), out);
    assertFalse(out.contains("\u001b"), out);
    assertEquals(0, run("explain", "-").code());
  }

  @Test
  void explain_noSuchFile_exitsWith4() {
    Run.Outcome outcome = run("explain", "no-such.txt");
    assertEquals(4, outcome.code());
    assertEquals("calque: no-such.txt: no such file; --text explains a sentence\n", outcome.err());
  }

  @ParameterizedTest
  @CsvSource({"always, 1, true", "never, '', false", "auto, 1, false", "auto, '', true"})
  void explain_colour_followsWishAndNoColor(String when, String noColor, boolean coloured) {
    Run.Outcome outcome =
        new Run(home, new FakeServices())
            .on(new Terminal(true, true, 80), Map.of("NO_COLOR", noColor))
            .with("explain", "--color", when, "--text", "Prices hovered at noon.");
    assertEquals(coloured, outcome.out().contains("\u001b["), outcome.out());
    assertEquals(!coloured, outcome.out().contains("hovered{0.87}"), outcome.out());
  }

  @Test
  void html_file_holdsThePageAndNothingIsPrinted() throws IOException {
    Path page = home.resolve("page.html");
    Run.Outcome outcome = run("explain", "--html", page.toString(), file("a.txt"));
    assertEquals(0, outcome.code());
    assertEquals("", outcome.out());
    String html = Files.readString(page);
    assertTrue(html.startsWith("<!DOCTYPE html>") && html.endsWith("</html>\n"), html);
    assertTrue(html.contains("\\x1b[31m &lt;script&gt; at noon"), html);
  }

  @Test
  void html_badInput_leavesTheOldPage() throws IOException {
    Path page = Files.writeString(home.resolve("page.html"), "old");
    Run.Outcome outcome = run("explain", "--html", page.toString(), file("bad.csv"));
    assertEquals(4, outcome.code());
    assertEquals("old", Files.readString(page));
    assertTrue(outcome.err().contains("line 7"), outcome.err());
  }

  @Test
  void html_folderMissing_exitsWith2() {
    Run.Outcome outcome = run("explain", "--html", "no/such/p.html", "--text", "x");
    assertEquals(2, outcome.code());
    assertTrue(outcome.err().startsWith("calque: cannot write no/such/p.html"), outcome.err());
  }

  @Test
  void queries_fileOrText_printsOneALine() throws IOException {
    String query = "\"prices at <noon>\" Lisbon\n";
    assertEquals(query, run("explain", "--queries", "--text", "a b").out());
    Run.Outcome outcome = run("explain", "--queries", file("a.txt"), file("b.txt"));
    assertEquals(query + query, outcome.out());
    assertEquals("", outcome.err());
  }

  @Test
  void explain_tierAndRate_reachTheFrontDoor() throws IOException {
    FakeServices services = new FakeServices();
    Run run = new Run(home, services);
    assertEquals(0, run.with("explain", file("a.txt")).code());
    assertEquals(0, run.with("explain", "--tier", "fast", "--fpr", "0.05", "--text", "x").code());
    String models = "open " + home.resolve("models");
    assertEquals(
        List.of(models + " AUTO 0.01", "close", models + " FAST 0.05", "close"), services.calls);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--tier slow | --tier 'slow' is not one of auto, fast, deep",
        "--fpr 1 | --fpr 1.0 is not between 0 and 1",
        "--fpr NaN | --fpr NaN is not between 0 and 1"
      })
  void explain_badTierOrRate_exitsWith2(String option, String problem) {
    Run.Outcome outcome = run(("explain --text x " + option).split(" "));
    assertEquals(2, outcome.code());
    assertEquals("calque: " + problem, outcome.err().lines().findFirst().orElse(""));
  }

  @Test
  void explain_remark_isSaidOnStandardError() throws IOException {
    String name = file("noted.txt");
    Run.Outcome outcome = run("explain", name);
    assertEquals(0, outcome.code());
    assertEquals("calque: " + name + ": 1 of 2 records left out\n", outcome.err());
  }

  @Test
  void explain_badRow_isNamedOnce() throws IOException {
    String name = file("bad.csv");
    assertEquals("calque: " + name + ": line 7: cut short\n", run("explain", name).err());
  }

  @Test
  void queries_none_printsNothingAndSaysSo() throws IOException {
    Run.Outcome outcome = run("explain", "--queries", file("short.txt"));
    assertEquals(0, outcome.code());
    assertEquals("", outcome.out());
    assertEquals("calque: no five words in a row are worth searching for\n", outcome.err());
  }
}
