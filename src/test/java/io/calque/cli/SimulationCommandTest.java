package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.simulate.Manners;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code corpus spin} and {@code corpus roundtrip}, with simulators that only shout. */
class SimulationCommandTest {
  @TempDir private Path home;
  private final FakeServices services = new FakeServices();
  private String file = "";

  @BeforeEach
  void writeArticle() throws IOException {
    file = Files.writeString(home.resolve("a.txt"), "the end.\n\nit came.\n").toString();
  }

  private Run.Outcome run(String arguments, String... inputs) {
    List<String> all = new ArrayList<>(List.of("corpus"));
    all.addAll(Arrays.asList(arguments.replace("DATA", home.toString()).split(" ")));
    all.addAll(List.of(inputs));
    return new Run(home, services).with(all.toArray(String[]::new));
  }

  @Test
  void spin_defaults_writesARowForEachToken() {
    Run.Outcome outcome = run("spin --data DATA", file);
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals(
        "document\tparagraph\tindex\ttoken\treplaced\toriginal\tfamily\n"
            + (file + "\t0\t0\tTHE\t1\tthe\tloud\n")
            + (file + "\t0\t1\tend\t0\tend\t\n")
            + (file + "\t0\t2\t.\t0\t.\t\n")
            + (file + "\t1\t0\tIT\t1\tit\tloud\n")
            + (file + "\t1\t1\tcame\t0\tcame\t\n")
            + (file + "\t1\t2\t.\t0\t.\t\n"),
        outcome.out());
    assertEquals("calque: 1 articles, 6 tokens, 33.3 % of them changed\n", outcome.err());
    assertEquals(
        List.of(
            "spin [THESAURUS, INDUCED, RARE, SPLIT, PHRASE] Optional.empty 1",
            "Optional.empty Optional.empty Optional.empty"),
        services.calls);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--family thesaurus,split --seed 9 | [THESAURUS, SPLIT] Optional.empty 9",
        "--without induced --without rare | [THESAURUS, SPLIT, PHRASE] Optional.empty 1",
        "--family phrase --rate 0.2 | [PHRASE] Optional[0.2] 1",
      })
  void spin_familiesAndRate_reachTheSpinner(String options, String expected) {
    assertEquals(0, run("spin --data DATA " + options, file).code());
    assertEquals("spin " + expected, services.calls.get(0));
  }

  @Test
  void spin_manners_reachTheSpinnerInTheOrderOfTheTable() {
    assertEquals(0, run("spin --data DATA --manner S2,F --seed 4", file).code());
    run("spin --data DATA --manner all", file);
    assertEquals(
        List.of("manners [F, S2] 4", "manners " + Manners.all().ids() + " 1"), services.calls);
  }

  @Test
  void spin_switches_areTrueFalseOrDrawn() {
    run("spin --data DATA --protect-quotations --no-protect-capitals", file);
    assertEquals("Optional[true] Optional[false] Optional.empty", services.calls.get(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spin | Missing required option: '--data=DIR'",
        "spin --data no-such | --data no-such is not a folder",
        "spin --data DATA --family thesarus | family 'thesarus' is not one of thesaurus, induced,"
            + " rare, split, phrase",
        "spin --data DATA --family split --without split | --without leaves no family",
        "spin --data DATA --manner F,X9 | manner 'X9' is not one of MANNERS",
        "spin --data DATA --manner F --rate 0.2 | --manner has its own families, rate and"
            + " protection",
        "spin --data DATA --manner F --without split | --manner has its own families, rate and"
            + " protection",
        "spin --data DATA --rate 0.9 | --rate 0.9 is not between 0.1 and 0.55",
        "spin --data DATA --format csv | --format 'csv' is not one of tsv, text",
        "spin --data DATA --plain | --plain needs --format text",
        "roundtrip | --through perturbations needs --data DIR",
        "roundtrip --through google | --through 'google' is not one of perturbations, apertium",
        "roundtrip --data DATA --pivot spa | --pivot and --apertium need --through apertium",
        "roundtrip --through apertium --pivot deu | --pivot 'deu' is not one of spa, cat, glg, epo,"
            + " hbs",
        "roundtrip --through apertium --apertium mine | /no/such/mine: not installed, or not on the"
            + " path; on Debian: apt-get install apertium apertium-eng-spa",
      })
  void usage_mistake_exitsWith2(String arguments, String message) {
    Run.Outcome outcome = run(arguments, file);
    assertEquals(2, outcome.code(), outcome.err());
    String known = String.join(", ", Manners.all().ids());
    assertEquals(
        "calque: " + message.replace("MANNERS", known),
        outcome.err().lines().findFirst().orElse(""));
    assertEquals("", outcome.out());
  }

  @Test
  void spin_brokenWordList_exitsWith2() {
    services.broken = true;
    Run.Outcome outcome = run("spin --data DATA", file);
    assertEquals(2, outcome.code());
    assertEquals("calque: " + home + "/lexicon/words.gz: line 7: cut short\n", outcome.err());
  }

  @Test
  void spin_text_isMarkedOrPlain() {
    String options = "spin --data DATA --format text";
    assertEquals("⟦the → THE⟧ end.\n⟦it → IT⟧ came.\n\n", run(options, file).out());
    assertEquals("THE end.\nIT came.\n\n", run(options + " --plain", file).out());
  }

  @Test
  void spin_output_isWrittenAsAWholeOrNotAtAll() throws IOException {
    Path out = home.resolve("out.txt");
    String options = "spin --data DATA --format text --plain -o " + out;
    Run.Outcome nothing = run(options, "no-such.txt");
    assertEquals(4, nothing.code());
    assertEquals("calque: no-such.txt: no such file\ncalque: no usable input\n", nothing.err());
    assertTrue(Files.notExists(out));
    Run.Outcome some = run(options, "no-such.txt", file);
    assertEquals(3, some.code());
    assertTrue(some.err().endsWith("changed; 1 inputs failed\n"), some.err());
    assertEquals("THE end.\nIT came.\n\n", Files.readString(out));
  }

  @Test
  void roundtrip_perturbations_areTheDefault() {
    Run.Outcome outcome = run("roundtrip --data DATA --format text", file);
    assertEquals(0, outcome.code(), outcome.err());
    assertEquals("⟦the → THE⟧ end.\n⟦it → IT⟧ came.\n\n", outcome.out());
  }

  @Test
  void roundtrip_pivots_reachApertium() {
    run("roundtrip --through apertium --pivot spa,epo,spa --seed 4", file);
    assertEquals(List.of("apertium [SPA, EPO] 4"), services.calls);
  }
}
