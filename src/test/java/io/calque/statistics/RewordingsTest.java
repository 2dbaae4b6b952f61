package io.calque.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.segment.Segmenter;
import io.calque.text.Token;
import io.calque.train.TinyStatistics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewordingsTest {
  @TempDir static Path folder;

  private static ContextReader reader;

  @BeforeAll
  static void count() throws IOException {
    reader = new ContextReader(TinyStatistics.in(folder));
  }

  private static List<Token> tokens(String text) {
    return new Segmenter().segmentText(text).sentences().get(0).tokens();
  }

  @Test
  void asIs_word_hasTheNumbersOfTheReader() {
    List<Token> tokens = tokens("The prices hovered on Friday.");
    WordInContext read = reader.read(tokens).get(2);
    Rewording found = reader.rewordings(tokens).asIs(2, 3);
    assertEquals(read.fit(), found.fit(), 1e-9);
    assertEquals(read.pairs(), found.pairs(), 1e-9);
    assertEquals(read.triples(), found.triples(), 1e-9);
    assertEquals(read.frequency(), found.frequency(), 1e-9);
    assertEquals(1, found.words());
  }

  @Test
  void of_theWordThatWasCountedThere_sitsBetter() {
    Rewordings rewordings = reader.rewordings(tokens("The prices hovered on Friday."));
    Rewording odd = rewordings.asIs(2, 3);
    Rewording good = rewordings.of(2, 3, List.of("soared"));
    assertTrue(good.pairs() > odd.pairs(), good.toString());
    assertTrue(good.bits() < odd.bits(), good.toString());
    assertEquals(reader.rewordings(tokens("The prices soared on Friday.")).asIs(2, 3), good);
  }

  @Test
  void of_severalWords_areReadAsIfTheyStoodThere() {
    Rewordings rewordings = reader.rewordings(tokens("The prices hovered Friday."));
    assertEquals(
        reader.rewordings(tokens("The prices soared on Friday.")).asIs(2, 4),
        rewordings.of(2, 3, List.of("soared", "on")));
    assertEquals(1, rewordings.of(2, 3, List.of("zeppelin", "on")).unknown());
  }

  @Test
  void neighbours_knownWord_areGivenWithTheirNearness() {
    Map<String, Double> found = new TreeMap<>();
    Rewordings rewordings = reader.rewordings(tokens("The prices hovered on Friday."));
    rewordings.neighbours(2, found::put);
    assertEquals(List.of("rose", "soared"), List.copyOf(found.keySet()));
    assertEquals(0.5, found.getOrDefault("rose", 0.0), 0.01);
    assertEquals(1, rewordings.similarity(2, "hovered"), 1e-6);
    assertEquals(0, rewordings.similarity(2, "zeppelin"));
  }

  @Test
  void of_noWords_isRefused() {
    Rewordings rewordings = reader.rewordings(tokens("The prices rose."));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> rewordings.of(1, 2, List.of()));
    assertEquals("0 words in places 1 to 2 of 4", e.getMessage());
  }
}
