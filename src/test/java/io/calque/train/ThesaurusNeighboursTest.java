package io.calque.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.english.Inflector;
import io.calque.simulate.Thesaurus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThesaurusNeighboursTest {
  @TempDir Path folder;

  private ThesaurusNeighbours neighbours;

  @BeforeEach
  void read() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("thesaurus.txt"),
            """
            begin,start,launch,set out,beginning
            start,begin,launch
            launch,throw
            house,home,begin
            """);
    neighbours =
        new ThesaurusNeighbours(
            Thesaurus.read(file),
            new Inflector(),
            List.of("begin", "start", "launch", "house", "home"));
  }

  @Test
  void of_inflectedForm_givesItsNeighboursInflectedAlike() {
    Map<String, Double> found = neighbours.of("began");
    assertTrue(found.containsKey("started"), found.toString());
    assertTrue(found.containsKey("launched"), found.toString());
    assertFalse(found.containsKey("began"), found.toString());
    assertFalse(found.containsKey("set out"), "phrases are left out");
    assertTrue(neighbours.of("houses").containsKey("homes"), neighbours.of("houses").toString());
  }

  @Test
  void of_wordListedUnderAnother_findsThatOne() {
    assertTrue(neighbours.of("launches").containsKey("begins"), "launch has only throw");
  }

  @Test
  void of_neighbours_comeNearestFirst() {
    List<Double> nearness = new ArrayList<>(neighbours.of("begins").values());
    assertTrue(nearness.size() > 1);
    for (int i = 0; i < nearness.size(); i++) {
      assertTrue(nearness.get(i) >= 0 && nearness.get(i) <= 1, nearness.toString());
      assertTrue(i == 0 || nearness.get(i) <= nearness.get(i - 1), nearness.toString());
    }
  }

  @Test
  void of_unlistedWord_hasNone() {
    assertEquals(Map.of(), neighbours.of("zeppelin"));
  }
}
