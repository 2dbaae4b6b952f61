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

/** The targets that tables add, and the tables beside them. */
class TargetRowsTest {
  private final Targets targets = new Targets(Tier.FAST);
  private final ReleaseTargets release = new ReleaseTargets(Tier.DEEP);
  private final Markdown out = new Markdown();

  private void assertRows(String... rows) {
    assertEquals(List.of(rows), MeasuredDocuments.rows(targets));
  }

  private static TranslationSet set(Generation generation, String set, boolean heldOut) {
    return new TranslationSet(generation, set, "de", heldOut);
  }

  private static List<Measured> machine(double... strengths) {
    return MeasuredDocuments.ofStrengths(Label.TRANSLATED, strengths);
  }

  private static List<Measured> human(double... strengths) {
    return MeasuredDocuments.ofStrengths(Label.ORIGINAL, strengths);
  }

  @Test
  void spunTables_documentsOfFewSentences_areNotPromised() {
    List<Measured> documents = MeasuredDocuments.judged(Label.SPUN, 100, 95);
    Measured longer = documents.get(99);
    Measured shorter =
        MeasuredDocuments.of(Label.SPUN, longer.verdict(), 0, longer.sentences().subList(0, 4));
    List<Measured> all = new ArrayList<>(documents);
    all.add(shorter);
    new SpunTables(Map.of(SpunTables.ALL, all), List.of(), List.of(), List.of()).addTo(targets);
    assertRows(
        "| spun articles of 5 and more sentences: found at 1 % | at least 95 % |"
            + " 95.0 % (88.8-97.8), met |");
  }

  @Test
  void spunTables_nothingSpun_isMissed() {
    new SpunTables(Map.of(), List.of(), List.of(), List.of()).addTo(targets);
    assertRows(
        "| spun articles of 5 and more sentences: found at 1 % | at least 95 % | no cases,"
            + " **missed** |");
  }

  @Test
  void falseAlarmTables_groups_showTheWorstOfTheLargeOnes() {
    FalseAlarmTables alarms = new FalseAlarmTables();
    alarms.add(
        "hard",
        Map.of(
            "letters", MeasuredDocuments.judged(Label.ORIGINAL, 100, 2),
            "tiny", MeasuredDocuments.judged(Label.ORIGINAL, 99, 50)));
    alarms.add("clean", Map.of("news", MeasuredDocuments.judged(Label.ORIGINAL, 200, 6)));
    alarms.addTo(targets);
    alarms.write(out);
    assertRows(
        "| false alarms at a promised 1 %, worst human group of 100 and more articles |"
            + " at most 2 % | 3.0 % (1.4-6.4), **missed** |");
    String text = out.toString();
    assertTrue(
        text.contains(
            "| hard | letters | 100 | 0.0 % (0 of 100) | 100 | 2.0 % (0.6-7.0) |"
                + " 2.0 % (0.6-7.0) | 0.0 % (0.0-3.7) | missed |"),
        text);
    assertTrue(text.contains("| hard | tiny | 99 | 0.0 % (0 of 99) | 99 | "), text);
    assertTrue(text.contains(" | too few | "), text);
  }

  @Test
  void translatedTables_generations_areHeldAgainstHumansOfTheirSets() {
    Map<TranslationSet, List<Measured>> sets = new LinkedHashMap<>();
    sets.put(set(Generation.DAMAGED, "wmt12", true), machine(2, 3));
    sets.put(set(Generation.DAMAGED, "wmt12", false), machine(-9, -9));
    sets.put(set(Generation.WEAK, "wmt21", false), machine(1, -3));
    sets.put(set(Generation.WEAK, "mlqe", false), machine(4, 5));
    sets.put(set(Generation.STRONG, "wmt21", true), machine(0.5, -2.5));
    sets.put(set(Generation.STRONG, "newstest14", true), machine(9, 9));
    Map<String, List<Measured>> humans = Map.of("wmt12", human(0, 1), "wmt21", human(0, -1));
    TranslatedTables tables = new TranslatedTables(new TranslatedText(sets, humans, List.of()));
    tables.addTo(targets);
    assertRows(
        "| weak neural, sentences judged under 50 of 100: sentence AUC | at least 0.700 |"
            + " 1.000, met |",
        "| strong neural, held-out systems, sentences: sentence AUC | at least 0.630 | 0.500,"
            + " **missed** |");
    tables.write(out, List.of(), List.of());
    String text = out.toString();
    assertTrue(text.contains("| weak neural, mlqe * | 2 | 4 |"), text);
    assertTrue(text.contains("| strong neural, newstest14 * | 2 | 4 |"), text);
    assertTrue(text.contains("| strong neural, wmt21 | 2 | 2 |"), text);
    assertTrue(text.contains("| statistical and rule-based, de | 4 | 2 |"), text);
  }

  @Test
  void translatedTables_nothingTranslated_isMissed() {
    new TranslatedTables(new TranslatedText(Map.of(), Map.of(), List.of())).addTo(targets);
    List<String> rows = MeasuredDocuments.rows(targets);
    assertEquals(2, rows.size());
    for (String row : rows) {
      assertTrue(row.endsWith("| no cases, **missed** |"), row);
    }
  }

  /** Half of the measured sentences are spun, a tenth of those trained on: 0.1 is right. */
  @Test
  void calibration_classes_areWeightedAsTheyWereTrainedOn() {
    List<Measured> documents =
        List.of(
            MeasuredDocuments.of(
                Label.SPUN,
                Verdict.ORIGINAL,
                0,
                List.of(
                    MeasuredDocuments.row(Label.SPUN, 0.15, 0),
                    MeasuredDocuments.row(Label.ORIGINAL, 0.15, 0))));
    Map<Label, Double> trained = Map.of(Label.SPUN, 150.0, Label.ORIGINAL, 850.0);
    CalibrationTable.write(
        out,
        targets,
        release,
        documents,
        label ->
            trained.containsKey(label)
                ? OptionalDouble.of(trained.get(label))
                : OptionalDouble.empty());
    assertRows(
        "| expected calibration error, sentences, spun | at most 0.030 | 0.000, met |",
        "| expected calibration error, sentences, translated | at most 0.030 | 0.000, met |");
    String text = out.toString();
    assertTrue(text.contains("(original 85 %, spun 15 %, translated 0 %)"), text);
    assertTrue(text.contains("| 0.1-0.2 | 2 | 15.0 % | 0 | no cases |"), text);
  }

  @Test
  void calibration_modelsThatDoNotSay_weighAllAlike() {
    List<Measured> documents = MeasuredDocuments.judged(Label.SPUN, 1, 0);
    CalibrationTable.write(out, targets, release, documents, label -> OptionalDouble.empty());
    assertEquals(
        "| expected calibration error, sentences, spun | at most 0.030 | 0.750, **missed** |",
        MeasuredDocuments.rows(targets).get(0));
    assertEquals(
        "0.750, **missed**", MeasuredDocuments.cell(release, Goal.LABEL_CALIBRATION, Tier.DEEP));
  }
}
