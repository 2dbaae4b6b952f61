package io.calque.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.segment.Segmenter;
import io.calque.text.Token;
import io.calque.train.TinyStatistics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextReaderTest {
  private static final Set<String> BETTER = Set.of("rose", "soared");

  @TempDir static Path folder;

  private static LanguageStatistics statistics;
  private static ContextReader reader;

  @BeforeAll
  static void count() throws IOException {
    statistics = TinyStatistics.in(folder);
    reader = new ContextReader(statistics);
  }

  private static List<Token> tokens(String text) {
    return new Segmenter().segmentText(text).sentences().get(0).tokens();
  }

  @Test
  void read_wordBesideBetterNeighbours_hasAnAdvantage() {
    WordInContext odd = reader.read(tokens("The prices hovered on Monday.")).get(2);
    WordInContext good = reader.read(tokens("The drone hovered over a field.")).get(2);
    assertTrue(BETTER.contains(statistics.word(odd.best())), statistics.word(odd.best()));
    assertTrue(odd.advantage() > 0, odd.toString());
    assertTrue(odd.pairAdvantage() > 8, odd.toString());
    assertTrue(good.advantage() < 0, good.toString());
    assertEquals(Math.log1p(2 * TinyStatistics.TIMES), odd.frequency(), 1e-9);
  }

  @Test
  void read_marksAndWordsWithoutNeighbours_haveNoAdvantage() {
    List<WordInContext> words = reader.read(tokens("The baker, said zeppelin."));
    assertEquals(6, words.size());
    for (WordInContext word : words) {
      assertEquals(WordInContext.NO_ADVANTAGE, word.advantage());
      assertEquals(0, word.best());
    }
    assertEquals(0, words.get(2).fit());
    assertEquals(Vocabulary.UNKNOWN, words.get(4).id());
  }

  @Test
  void read_fittingWord_isNotHeldAgainstNeighbours() {
    assertFalse(reader.read(tokens("A bird hovered over the river.")).get(2).isReplaceable());
    assertTrue(reader.read(tokens("The prices hovered on Friday.")).get(2).isReplaceable());
  }
}
