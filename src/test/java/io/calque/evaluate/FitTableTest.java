package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.FalseAlarms;
import io.calque.model.Models;
import io.calque.model.TinyModels;
import io.calque.score.Tier;
import io.calque.statistics.ContextReader;
import io.calque.text.BadDataException;
import io.calque.text.Label;
import io.calque.train.TinyStatistics;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that people accept or refuse, by models that know nothing. */
class FitTableTest {
  private static final String HEADER =
      "id\tcontext\tstart\tend\ttarget\tcandidate\tvotes_fit\tvotes_all\tsource\n";

  @TempDir Path folder;

  private PutWords words(String rows) throws IOException {
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(folder.resolve(PutWord.FILE))),
            StandardCharsets.UTF_8)) {
      out.write(HEADER + rows);
    }
    return PutWords.read(folder, new ContextReader(TinyStatistics.in(folder)));
  }

  /** Five places, a word that is accepted, one that is refused and one between in each. */
  private static String places() {
    StringBuilder out = new StringBuilder();
    for (String day : List.of("Monday", "Tuesday", "Friday", "Saturday", "Sunday")) {
      for (String put : List.of("soared\t9\t10", "flew\t0\t3", "went up\t3\t10", "rose\t10\t10")) {
        out.append("a.0\tThe prices rose on ").append(day).append(".\t11\t15\trose\t").append(put);
        out.append("\town\n");
      }
    }
    return out.toString();
  }

  @Test
  void read_places_areScoredByAFitOnTheOthers() throws IOException {
    PutWords words = words(places());
    assertEquals(10, words.words().size(), "words between and the target itself are left out");
    Ranking ranking = words.ranking(words.refusals());
    assertEquals(5, ranking.positives());
    assertEquals(5, ranking.negatives());
    assertEquals(1.0, ranking.auc(), "what is refused in one place is refused in the next");
  }

  /** Models that give every word the same put no misfit above an accepted word. */
  @Test
  void measure_modelsThatKnowNothing_findNothing() throws IOException {
    PutWords words = words(places());
    ReleaseTargets targets = new ReleaseTargets(Tier.DEEP);
    Markdown out = new Markdown();
    try (Models models = TinyModels.saying(Label.ORIGINAL, 1, FalseAlarms.none(1, 1), folder)) {
      FitTable table = FitTable.measure(models, words);
      table.addTo(targets);
      table.write(out);
    }
    assertEquals(
        "0 of 5 (too few for an interval), **missed**",
        MeasuredDocuments.cell(targets, Goal.FIT, Tier.DEEP));
    assertTrue(
        MeasuredDocuments.baselines(targets, Goal.FIT)
            .startsWith("fit score, which knows the original 5 of 5"),
        MeasuredDocuments.baselines(targets, Goal.FIT));
    assertTrue(
        out.toString().contains("| replaced word, this tier | 5 | 5 | 0.500 | 0 of 5"),
        out.toString());
  }

  /** One place alone cannot be scored by a fit on others. */
  @Test
  void read_onePlace_isLeftOut() throws IOException {
    String[] rows = places().split("\n");
    PutWords words = words(String.join("\n", List.of(rows).subList(0, 4)) + "\n");
    assertEquals(List.of(), words.words());
  }

  @Test
  void read_noRows_givesNoWords() throws IOException {
    assertEquals(List.of(), words("").words());
  }

  @Test
  void read_missingFile_namesIt() {
    BadDataException e =
        assertThrows(BadDataException.class, () -> PutWord.read(folder.resolve("none")));
    assertTrue(String.valueOf(e.getMessage()).contains(PutWord.FILE), e.getMessage());
  }
}
