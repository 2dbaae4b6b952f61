package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.evaluate.TranslationSet.Generation;
import io.calque.score.Tier;
import io.calque.score.Verdict;
import io.calque.text.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Translations ranked by a score of their own, beside the model of masked words. */
class TranslationRankingTest {
  private final ReleaseTargets targets = new ReleaseTargets(Tier.DEEP);
  private final Map<TranslationSet, List<Measured>> machine = new LinkedHashMap<>();

  /** Documents of one sentence: the log-odds that rank them, and those of masked words. */
  private static List<Measured> documents(Label label, double masked, double... translations) {
    List<Measured> out = new ArrayList<>();
    for (double one : translations) {
      Measured.Row row =
          new Measured.Row(
              label,
              MeasuredDocuments.row(label, 0, 0.5).probability(),
              0,
              0.5,
              0.5,
              OptionalDouble.of(masked));
      Measured document = MeasuredDocuments.of(label, Verdict.ORIGINAL, -one, List.of(row));
      out.add(MeasuredDocuments.ranked(document, one));
    }
    return out;
  }

  private static TranslationSet set(Generation generation, String set, boolean heldOut) {
    return new TranslationSet(generation, set, "de", heldOut);
  }

  private TranslationRanking ranking() {
    return new TranslationRanking(
        new TranslatedText(
            machine,
            Map.of("wmt21", documents(Label.ORIGINAL, 0, 0, 2)),
            documents(Label.ORIGINAL, 1, -5, 0)));
  }

  /** The probability that documents are spun says the opposite here: it must not be what ranks. */
  @Test
  void addTo_heldOutSystems_areRankedByTheScoreOfTranslations() {
    machine.put(set(Generation.STRONG, "wmt21", true), documents(Label.TRANSLATED, 0.5, 1, 3));
    machine.put(set(Generation.STRONG, "wmt21", false), documents(Label.TRANSLATED, 0.5, -9));
    machine.put(set(Generation.STRONG, "mlqe", true), documents(Label.TRANSLATED, 0.5, -9));
    ranking().addTo(targets);
    assertEquals("0.750, **missed**", MeasuredDocuments.cell(targets, Goal.NEURAL, Tier.DEEP));
    assertEquals("1.000, met", MeasuredDocuments.cell(targets, Goal.NEURAL_NEWS, Tier.DEEP));
    assertEquals("masked words alone 1.000", MeasuredDocuments.baselines(targets, Goal.NEURAL));
    assertEquals(
        "masked words alone 0.000", MeasuredDocuments.baselines(targets, Goal.NEURAL_NEWS));
  }

  @Test
  void addTo_nothingTranslated_isMissed() {
    ranking().addTo(targets);
    assertEquals("no cases, **missed**", MeasuredDocuments.cell(targets, Goal.WEAK, Tier.DEEP));
    assertEquals("no cases", MeasuredDocuments.cell(targets, Goal.MODELS, Tier.DEEP));
  }

  @Test
  void write_setsWithoutHumanText_areMarked() {
    machine.put(set(Generation.WEAK, "mlqe", true), documents(Label.TRANSLATED, 0.5, 3));
    machine.put(
        new TranslationSet(Generation.WEAK, "wmt21", "is", false),
        documents(Label.TRANSLATED, 0.5, 3));
    Markdown out = new Markdown();
    ranking().write(out);
    String text = out.toString();
    assertTrue(text.contains("| weak neural, held-out systems * | 1 | 2 | 2 | 1.000 |"), text);
    assertTrue(text.contains("| weak neural, held-out languages | 1 | 2 | 2 | 1.000 |"), text);
    assertTrue(text.contains("| language models, other systems | 0 | 2 | 2 | no cases |"), text);
  }
}
