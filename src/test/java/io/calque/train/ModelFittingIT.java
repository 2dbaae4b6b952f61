package io.calque.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.signal.Signals;
import io.calque.simulate.Manners;
import io.calque.simulate.SpinFamily;
import io.calque.statistics.LanguageStatistics;
import io.calque.train.text.Examples;
import io.calque.train.text.Part;
import io.calque.train.text.Spinners;
import io.calque.train.text.TrainingDocument;
import io.calque.train.text.TrainingText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFittingIT {
  private static final long SEED = 3;
  private static final Set<SpinFamily> ALL = EnumSet.allOf(SpinFamily.class);
  private static final Set<SpinFamily> KNOWN = EnumSet.complementOf(EnumSet.of(SpinFamily.INDUCED));

  @TempDir static Path folder;

  private static LanguageStatistics statistics;
  private static TrainingText text;
  private static List<TrainingDocument> clean;
  private static Examples one;
  private static Examples other;

  /** The same data twice but for the induced words. */
  @BeforeAll
  static void write() throws IOException {
    Path data = folder.resolve("data");
    Path changed = folder.resolve("changed");
    TinyData.write(data);
    TinyData.write(changed);
    induce(data, "abode");
    induce(changed, "lodging");
    statistics = TinyStatistics.in(folder);
    text = new TrainingText(data, SEED);
    clean = text.clean(Part.TRAIN, 1_500);
    one = new Examples(data, statistics, SEED);
    other = new Examples(changed, statistics, SEED);
  }

  private static void induce(Path data, String tortured) throws IOException {
    StringBuilder rows = new StringBuilder("tortured\texpected\n");
    for (String word : List.of("house", "school", "car", "town", "friend", "people", "war")) {
      rows.append(tortured).append(word).append('\t').append(word).append('\n');
    }
    Files.writeString(data.resolve("spun/induced-words.tsv"), rows);
  }

  private static ModelFitting fitting(Examples examples, Set<SpinFamily> families) {
    Spinners spinners = new Spinners(Manners.of(List.of()), families);
    return new ModelFitting(text, examples, statistics, Signals.standard(), clean, spinners, SEED);
  }

  private static long firstDifference(Set<SpinFamily> families, String name) throws IOException {
    Path first = folder.resolve(name + ".one");
    Path second = folder.resolve(name + ".two");
    fitting(one, families).tokens().write(first);
    fitting(other, families).tokens().write(second);
    return Files.mismatch(first, second);
  }

  /** What a held-out family would put in cannot be told from the model. */
  @Test
  void tokens_withoutAFamily_neverSeeItsReplacements() throws IOException {
    assertEquals(-1, firstDifference(KNOWN, "known"));
    assertNotEquals(-1, firstDifference(ALL, "all"), "induced words are never used at all");
  }

  @Test
  void documents_cleanAndHard_areCounted() {
    int hard = text.hard(Part.TRAIN).size();
    assertTrue(hard > 0 && clean.size() > 0, hard + " hard, " + clean.size() + " clean");
    assertEquals(clean.size() + hard, fitting(one, ALL).documents());
  }

  @Test
  void new_noFamilies_isRefused() {
    var e =
        assertThrows(
            IllegalArgumentException.class, () -> fitting(one, EnumSet.noneOf(SpinFamily.class)));
    assertEquals("no families to spin with", e.getMessage());
  }
}
