package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.model.DenseModel;
import io.calque.model.EvidenceWeights;
import io.calque.model.EvidenceWeights.Family;
import io.calque.model.EvidenceWeights.Part;
import io.calque.model.FalseAlarms;
import io.calque.model.TinyModels;
import io.calque.text.Label;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignalsPageTest {
  @TempDir Path folder;

  /** The reader weighs nothing, a unit of the article's strength four times the odds. */
  private static final DenseModel PLACE =
      new DenseModel(
          EvidenceWeights.NAMES,
          List.of(0.0, 0.0, 0.0),
          List.of(1.0, 1.0, 2.0),
          List.of(List.of(0.0, 0.0, 0.0, 0.0), List.of(0.0, 0.0, 2 * Math.log(4), 0.0)));

  private static final EvidenceWeights WEIGHTS =
      new EvidenceWeights(
          Map.of("speech", 200, "edited news and prose", 1_000),
          Map.of("speech", 200_000L, "edited news and prose", 800_000L),
          500_000,
          100_000,
          List.of(
              new Part("repeated-word", 4, Map.of("speech", 3), Map.of("speech", 2), 10, 0, 0.86),
              new Part("split-words", 6, Map.of(), Map.of(), 5, 0, 0.97),
              new Part(
                  "redundant-pair",
                  4,
                  Map.of("edited news and prose", 1),
                  Map.of("edited news and prose", 1),
                  0,
                  2,
                  0.91)),
          Map.of("repeated-word\tthe the", 0.126),
          Map.of(Family.SPUN, PLACE));

  private String page() throws IOException {
    TinyModels.write(Label.ORIGINAL, 4, FalseAlarms.none(1, 1), folder);
    TinyModels.weighing(WEIGHTS, folder);
    return Evaluation.signals(folder);
  }

  @Test
  void signals_parts_haveTheirHitsInAMillionWordsAndTheirProbability() throws IOException {
    String page = page();
    for (String row :
        List.of(
            "| human, all (1,200 articles) | 1,000,000 |",
            "| repeated-word | 0.4 | spun text | 0 | 15.0 (3) | 3.0 (3) | 2 | 20.0 (10) | 0 |"
                + " 86.0 % |",
            "| split-words (list) | 0.6 | spun text | 0 | 0 | 0 | 0 | 10.0 (5) | 0 | 97.0 % |",
            "| redundant-pair | 0.4 | translations | 1.3 (1) | 0 | 1.0 (1) | 1 | 0 | 20.0 (2) |"
                + " 91.0 % |",
            "| repeated-word | *the the* | 12.6 % |",
            "| other rules of spinners | fast | 1.00 | 1.00 | 4.00 | 0 % / 50 % / 100 % |"
                + " 0 % / 50 % / 100 % |")) {
      assertTrue(page.contains("\n" + row + "\n"), row + " is not in\n" + page);
    }
  }

  @Test
  void signals_rulesWithoutAPart_areSaidToBeSilentOrShownAlone() throws IOException {
    List<String> lines = page().lines().toList();
    String silent = find(lines, "Never fired");
    String shown = find(lines, "Shown, and held against nobody");
    assertTrue(silent.contains("title-calque"), silent);
    assertTrue(shown.contains("article-error"), shown);
    assertTrue(!silent.contains("split-words"), silent);
  }

  private static String find(List<String> lines, String start) {
    return lines.stream().filter(line -> line.startsWith(start)).findFirst().orElse("");
  }

  @Test
  void signals_modelsWithoutWeights_saySo() throws IOException {
    TinyModels.write(Label.ORIGINAL, 4, FalseAlarms.none(1, 1), folder);
    List<String> lines = Evaluation.signals(folder).lines().toList();
    assertEquals("`./calque evaluate --signals docs/signals.md`", lines.get(0));
    assertEquals(
        "Models of version 1 know no weights: evidence counts as its rule was written.",
        lines.get(4));
  }
}
