package io.calque.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.calque.text.BadDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against programs that are scripts of these tests. */
class ApertiumTest {
  private static final String MODES =
      "if [ \"$1\" = -l ]; then printf '  eng-spa\\n  spa-eng\\n'; exit 0; fi\n";
  private static final List<Pivot> SPANISH = List.of(Pivot.SPA);

  @TempDir Path folder;

  @BeforeEach
  void needsAShell() {
    assumeFalse(System.getProperty("os.name").startsWith("Windows"));
  }

  private Apertium open(String script, List<Pivot> pivots) throws IOException {
    return Apertium.open(program(script, Duration.ofSeconds(20)), pivots, 1);
  }

  private ExternalProgram program(String script, Duration limit) throws IOException {
    Path file = Files.writeString(folder.resolve("fake"), "#!/bin/sh\n" + script);
    file.toFile().setExecutable(true);
    return new ExternalProgram(file.toString(), limit);
  }

  private static CleanArticle article(String id, String... paragraphs) {
    return new CleanArticle(id, List.of(paragraphs));
  }

  private static List<String> marked(SimulatedArticle article) {
    return article.paragraphs().stream().map(MarkedParagraphs::marked).toList();
  }

  @Test
  void alter_twoArticles_keepTheirParagraphs() throws IOException {
    Apertium apertium = open(MODES + "sed 's/house/home/; s/old/aged/'\n", SPANISH);
    List<SimulatedArticle> altered =
        apertium.alter(
            List.of(
                article("a", "An old house.", "No change"),
                article("b", "The “old” two-way road")));
    assertEquals(List.of("a", "b"), altered.stream().map(SimulatedArticle::id).toList());
    assertEquals(List.of("An ⟦old house → aged home⟧.", "No change"), marked(altered.get(0)));
    assertEquals(List.of("The \"⟦old → aged⟧\" two way road"), marked(altered.get(1)));
    assertEquals("apertium-spa", altered.get(0).paragraphs().get(0).changes().get(0).kind());
  }

  @Test
  void alter_paragraphsJoinedByTheProgram_areSentAlone() throws IOException {
    Apertium apertium = open(MODES + "tr '\\n' ' ' | sed 's/old/aged/'\n", SPANISH);
    List<SimulatedArticle> altered =
        apertium.alter(List.of(article("a", "One old.", "Two old.", "Three old.")));
    assertEquals(
        List.of("One ⟦old → aged⟧.", "Two ⟦old → aged⟧.", "Three ⟦old → aged⟧."),
        marked(altered.get(0)));
  }

  @Tag("slow")
  @Test
  void alter_muchSaidOnBothStreams_doesNotBlock() throws IOException {
    Apertium apertium = open(MODES + "yes warning | head -c 300000 >&2\ncat\n", SPANISH);
    String text = "word ".repeat(100_000).strip();
    assertEquals(
        text, apertium.alter(List.of(article("a", text))).get(0).paragraphs().get(0).text());
  }

  @Test
  void alter_failingProgram_isNamedWithItsStatusAndWords() throws IOException {
    Apertium apertium = open(MODES + "echo 'bad rule' >&2\nexit 3\n", SPANISH);
    var e =
        assertThrows(
            BadDataException.class, () -> apertium.alter(List.of(article("a", "A house."))));
    assertEquals(folder.resolve("fake") + " -u eng-spa: exit status 3: bad rule", e.getMessage());
  }

  @Test
  void alter_hangingProgram_isEndedAtTheLimit() throws IOException {
    Apertium apertium =
        Apertium.open(program(MODES + "sleep 60\n", Duration.ofSeconds(1)), SPANISH, 1);
    var e =
        assertTimeout(
            Duration.ofSeconds(20),
            () ->
                assertThrows(
                    BadDataException.class, () -> apertium.alter(List.of(article("a", "One.")))));
    assertEquals(folder.resolve("fake") + " -u eng-spa: not done after 1 s", e.getMessage());
  }

  @Test
  void alter_silentProgram_isNamedWithTheArticle() throws IOException {
    Apertium apertium = open(MODES + "cat >/dev/null\n", SPANISH);
    var e =
        assertThrows(BadDataException.class, () -> apertium.alter(List.of(article("a", "One."))));
    assertEquals(folder.resolve("fake") + ": gave nothing for a paragraph of a", e.getMessage());
  }

  @Test
  void open_noProgram_saysWhatToInstall() {
    var e =
        assertThrows(
            MissingProgramException.class,
            () -> Apertium.open(folder.resolve("none").toString(), SPANISH, 1));
    assertEquals(
        folder.resolve("none")
            + ": not installed, or not on the path; on Debian: apt-get install apertium"
            + " apertium-eng-spa",
        e.getMessage());
  }

  @Test
  void open_noMode_saysWhatToInstall() {
    var e =
        assertThrows(
            MissingProgramException.class, () -> open(MODES, List.of(Pivot.SPA, Pivot.EPO)));
    assertEquals(
        folder.resolve("fake")
            + ": has no modes en-eo and eo-en; on Debian: apt-get install apertium"
            + " apertium-eng-spa apertium-eo-en",
        e.getMessage());
  }
}
