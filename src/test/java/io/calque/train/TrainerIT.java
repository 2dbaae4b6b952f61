package io.calque.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.Calque;
import io.calque.model.ModelStore;
import io.calque.statistics.StatisticsBuilder;
import io.calque.text.BadDataException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains on made-up text, twice. */
class TrainerIT {
  private static final Trainer.Options SMALL =
      new Trainer.Options(3_000, new StatisticsBuilder.Options(2, 2, 2, 8));

  @TempDir Path folder;

  private String train(Path data, Path out) {
    StringWriter log = new StringWriter();
    Trainer.run(data, out, 5, SMALL, new PrintWriter(log));
    return log.toString();
  }

  @Test
  void run_sameSeed_givesTheSameFiles() throws IOException {
    Path data = folder.resolve("data");
    TinyData.write(data);
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    String log = train(data, one);
    assertEquals(log, train(data, two));
    assertTrue(log.endsWith("done\n"), log);
    List<String> names = names(one);
    assertEquals(8, names.size(), names.toString());
    assertEquals(names, names(two));
    for (String name : names) {
      assertEquals(-1, Files.mismatch(one.resolve(name), two.resolve(name)), name);
    }
    assertEquals(7, ModelStore.open(one).verify().size());
    try (Calque calque = Calque.builder(one).build()) {
      assertEquals(1, calque.score("The mayor bought a house.").sentences().size());
    }
  }

  @Test
  void run_missingThesaurus_namesIt() throws IOException {
    Path data = folder.resolve("data");
    TinyData.write(data);
    Path thesaurus = data.resolve("lexicon/moby-thesaurus.txt.gz");
    Files.delete(thesaurus);
    var e = assertThrows(BadDataException.class, () -> train(data, folder.resolve("out")));
    assertEquals(thesaurus + ": no such file", e.getMessage());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
