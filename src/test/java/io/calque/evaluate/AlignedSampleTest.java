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
import java.util.stream.Stream;
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

  private final ReleaseTargets targets = new ReleaseTargets(Tier.DEEP);

  @BeforeEach
  void write() throws IOException {
    TinyModels.write(Label.ORIGINAL, 4, FalseAlarms.none(1, 1), folder);
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
            "2 of 2 (too few for an interval), met",
            "2 of 3 (too few for an interval), **missed**",
            "1 of 2 (too few for an interval), **missed**"),
        cells());
    assertEquals(
        "repeated word alone no cases",
        MeasuredDocuments.baselines(targets, Goal.PRECISION),
        "baseline");
  }

  private List<String> cells() {
    return Stream.of(Goal.PRECISION, Goal.RECALL, Goal.SUGGESTED)
        .map(goal -> MeasuredDocuments.cell(targets, goal, Tier.DEEP))
        .toList();
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
        List.of(
            "0 of 2 (too few for an interval), **missed**",
            "no cases, **missed**",
            "no cases, **missed**"),
        cells());
  }

  @Test
  void score_missingFile_namesIt() {
    var e =
        assertThrows(BadDataException.class, () -> AlignedSample.score(folder, folder, Tier.FAST));
    assertEquals(folder.resolve("spun/seed002-aligned.tsv") + ": no such file", e.getMessage());
  }
}
