package io.calque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.train.TinyData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data folders that cannot be used, through the command line and the real readers. */
class BadDataFolderTest {
  @TempDir private Path home;
  private Path data = Path.of("");

  @BeforeEach
  void writeData() throws IOException {
    data = home.resolve("data");
    TinyData.write(data);
  }

  private Run.Outcome run(String command) {
    return new Run(home, new CalqueServices())
        .with(command.replace("DATA", data.toString()).split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"train --data DATA", "evaluate --data DATA"})
  void dataCutShort_isCode2WithFileAndLine(String command) throws IOException {
    Path file = data.resolve("false-alarms.tsv.gz");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 4));
    Run.Outcome outcome = run(command);
    assertEquals(2, outcome.code());
    assertEquals(
        "calque: " + file + ": line 722: cut short, the gzip stream ends here\n", outcome.err());
    assertEquals("", outcome.out());
    assertTrue(Files.notExists(home.resolve("models")), "nothing is made of bad data");
  }

  @ParameterizedTest
  @ValueSource(strings = {"train --data DATA", "evaluate --data DATA"})
  void dataMissing_isCode2WithFile(String command) throws IOException {
    Path file = data.resolve("spun/induced-words.tsv");
    Files.delete(file);
    Run.Outcome outcome = run(command);
    assertEquals(2, outcome.code());
    assertEquals("calque: " + file + ": no such file\n", outcome.err());
  }

  @Test
  void wordListMissing_isCode2WithFile() throws IOException {
    Path file = data.resolve("lexicon/moby-thesaurus.txt.gz");
    Files.delete(file);
    Path text = Files.writeString(home.resolve("a.txt"), "The end.");
    Path models = Path.of("models").toAbsolutePath();
    for (String command : new String[] {"spin", "roundtrip"}) {
      Run.Outcome outcome =
          run("corpus " + command + " --models " + models + " --data DATA " + text);
      assertEquals(2, outcome.code(), outcome.err());
      assertEquals("calque: " + file + ": no such file\n", outcome.err());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluate --data DATA", "corpus spin --data DATA a.txt"})
  void modelsMissing_isCode4(String command) {
    Run.Outcome outcome = run(command);
    assertEquals(4, outcome.code(), outcome.err());
    assertTrue(outcome.err().startsWith("calque: " + home.resolve("models")), outcome.err());
  }
}
