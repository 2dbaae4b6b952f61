package io.calque.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.signal.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SimulatorListsTest {
  @Test
  void all_areTheFilesOfTheFolder() throws IOException {
    TreeSet<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/io/calque/simulate"))) {
      files.forEach(file -> found.add("io/calque/simulate/" + file.getFileName()));
    }
    TreeSet<String> named = new TreeSet<>();
    SimulatorLists.all().forEach(list -> named.add(list.file()));
    assertEquals(found, named);
  }

  @Test
  void digest_ofTheSimulators_isNotThatOfTheSignals() {
    String digest = SimulatorWords.digest();
    assertTrue(digest.matches("[0-9a-f]{64}"), digest);
    assertTrue(!digest.equals(Signals.standard().digest()), digest);
  }
}
