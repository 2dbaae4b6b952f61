package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.FalseAlarms;
import io.calque.model.TinyModels;
import io.calque.score.Tier;
import io.calque.text.BadDataException;
import io.calque.text.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that point at no word by themselves; the rules find what is cut in two. */
class AlignedSampleTest {
  private static final String ROWS =
      """
      sent_id\ttext\toriginal_text
      0\tThe mayor left with out a word.\tThe mayor left without a word.
      1\tNobody asked why the town paid.\tNobody asked why the town paid.
      2\tThe baker sold his abode.\tThe baker sold his house.
      """;

  @TempDir Path folder;

  private final Targets targets = new Targets(Tier.FAST);

  @BeforeEach
  void write() throws IOException {
    TinyModels.write(Label.ORIGINAL, 4, new FalseAlarms(1, 1, List.of()), folder);
    Files.createDirectories(folder.resolve("spun"));
  }

  private AlignedSample sample(String rows) throws IOException {
    Files.writeString(folder.resolve("spun/seed002-aligned.tsv"), rows);
    return AlignedSample.score(folder, folder, Tier.FAST);
  }

  @Test
  void addTo_oneOfTwoReplacementsFound_countsItsWords() throws IOException {
    sample(ROWS).addTo(targets);
    assertEquals(
        List.of(
            "| sample 002: precision of words | at least 80 % |"
                + " 2 of 2 (too few for an interval), met |",
            "| sample 002: recall of replaced words | at least 60 % |"
                + " 2 of 3 (too few for an interval), met |",
            "| sample 002: original in the first three suggestions | at least 60 % |"
                + " 1 of 2 (too few for an interval), **missed** |"),
        MeasuredDocuments.rows(targets));
  }

  @Test
  void write_tables_tellSuggestionsOfWhatIsPointedAt() throws IOException {
    Markdown out = new Markdown();
    sample(ROWS).write(out);
    String text = out.toString();
    String all = "| of all replacements | 1 of 2 (too few for an interval) |";
    String pointed = "| of those pointed at | 1 of 1 (too few for an interval) |";
    assertTrue(text.contains(all), text);
    assertTrue(text.contains(pointed), text);
    assertTrue(text.contains("| repeated word alone | no cases | 0 of 3"), text);
  }

  /** Words that evidence covers where nothing was replaced count against it. */
  @Test
  void addTo_nothingReplaced_isMissed() throws IOException {
    sample("text\toriginal_text\nHe left with out a word.\tHe left with out a word.\n")
        .addTo(targets);
    assertEquals(
        "| sample 002: precision of words | at least 80 % | 0 of 2 (too few for an interval),"
            + " **missed** |",
        MeasuredDocuments.rows(targets).get(0));
    assertTrue(MeasuredDocuments.rows(targets).toString().contains("| no cases, **missed** |"));
  }

  @Test
  void score_missingFile_namesIt() {
    var e =
        assertThrows(BadDataException.class, () -> AlignedSample.score(folder, folder, Tier.FAST));
    assertEquals(folder.resolve("spun/seed002-aligned.tsv") + ": no such file", e.getMessage());
  }
}
