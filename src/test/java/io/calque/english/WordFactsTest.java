package io.calque.english;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.table.TableRow;
import io.calque.text.BadDataException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFactsTest {
  private static TableRow row(String... fields) {
    List<String> columns = List.of("manner", "spun", "original", "basis", "pages");
    return new TableRow("facts.tsv", 7, columns, List.of(fields));
  }

  @Test
  void all_shippedFacts_standThereOnce() {
    Set<List<String>> seen = new HashSet<>();
    Set<String> manners = new HashSet<>();
    for (WordFact fact : WordFacts.all()) {
      List<String> pair = List.of(fact.manner(), fact.spun(), fact.original());
      assertTrue(seen.add(pair), pair + " stands there twice");
      manners.add(fact.manner());
    }
    assertTrue(manners.contains(WordFact.SAMPLE), manners.toString());
    assertTrue(manners.size() >= 5, manners.toString());
  }

  @Test
  void source_sampleAndManner_areNamedAsInLexicons() {
    assertEquals("sample:002", new WordFact("S2", "go to", "visit", "sample", 6).source());
    assertEquals("manner:F", new WordFact("F", "info room", "data room", "al", 2).source());
  }

  @ParameterizedTest
  @CsvSource({
    "F,a,b,xx,1,'expected basis al, cx, sample, induced or own, found ''xx'''",
    "F,a,b,al,many,'expected a number of pages, found ''many'''",
    "F,a,b,al,0,'expected a word fact, found pages 0 is below 1'",
    "F,a,a,al,1,'expected a word fact, found ''a'' is put for itself'"
  })
  void of_badRow_isRefusedWithItsLine(
      String manner, String spun, String original, String basis, String pages, String message) {
    TableRow row = row(manner, spun, original, basis, pages);
    BadDataException e = assertThrows(BadDataException.class, () -> WordFacts.of(row));
    assertTrue(String.valueOf(e.getMessage()).contains("line 7"), e.getMessage());
    assertTrue(String.valueOf(e.getMessage()).contains(message), e.getMessage());
  }
}
