package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.evaluate.TranslationSet.Generation;
import io.calque.model.EvidenceWeights.Family;
import io.calque.score.Tier;
import io.calque.text.Label;
import io.calque.train.text.WriterKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What tables of verdicts say of the promises, and what was promised of them. */
class PromiseTablesTest {
  private final ReleaseTargets targets = new ReleaseTargets(Tier.DEEP);
  private final Markdown out = new Markdown();

  private String deep(Goal goal) {
    return MeasuredDocuments.cell(targets, goal, Tier.DEEP);
  }

  private void assertWritten(String... rows) {
    String text = out.toString();
    for (String row : rows) {
      assertTrue(text.contains("\n| " + row), row + " is not in\n" + text);
    }
  }

  private static List<Measured> human(int documents, int accused) {
    return MeasuredDocuments.judged(Label.ORIGINAL, documents, accused);
  }

  private static List<Measured> machine(int documents, int accused) {
    return MeasuredDocuments.judged(Label.TRANSLATED, documents, accused);
  }

  private static PromisedText of(Map<TranslationSet, List<Measured>> articles) {
    return new PromisedText(Map.of(), Map.of(), Map.of(), articles);
  }

  @Test
  void writerTable_kindsAndGroups_showTheWorstOfTheLargeOnes() {
    PromisedText promised =
        new PromisedText(
            Map.of(WriterKind.EDITED, human(1000, 5), WriterKind.SPEECH, human(99, 50)),
            Map.of("learner zh", human(100, 0)),
            Map.of(),
            Map.of());
    WriterTable table =
        new WriterTable(MeasuredDocuments.text(promised, Map.of("letters", human(500, 10))));
    table.addTo(targets);
    assertEquals("2.0 % (1.1-3.6), letters, **missed**", deep(Goal.ALARMS));
    assertEquals("0.0 % (0.0-3.7), learner zh, simulated, **missed**", deep(Goal.ALARMS_UPPER));
    table.write(out);
    assertWritten(
        "edited news and prose | 1,000 | 1,000 | 0.5 % (0.2-1.2) | 0.5 % (0.2-1.2) | 0.0 %",
        "speech (too few) | 99 | 99 | 50.5 % ",
        "learner zh, simulated | 100 | 100 | 0.0 %",
        "learners, simulated, all | 100 |");
  }

  @Test
  void writerTable_noLargeGroup_saysSo() {
    new WriterTable(MeasuredDocuments.text(PromisedText.NONE, Map.of())).addTo(targets);
    assertEquals("not measured: no group of 100 articles", deep(Goal.ALARMS));
    assertEquals("not measured: no group of 100 articles", deep(Goal.ALARMS_UPPER));
  }

  @Test
  void plantedTable_phrases_areHeldAgainstThePromise() {
    PlantedTable table =
        new PlantedTable(Map.of(0, human(200, 0), 1, human(200, 2), 2, human(200, 3)));
    table.addTo(targets);
    assertEquals("1.0 % (0.3-3.6), met", deep(Goal.PLANTED_ONE));
    assertEquals("1.5 % (0.5-4.3), **missed**", deep(Goal.PLANTED_TWO));
    table.write(out);
    assertWritten(
        "as it is | 200 | 200 | 0.0 % (0.0-1.9) |",
        "two phrases | 200 | 200 | 1.5 % (0.5-4.3) | 1.5 % (0.5-4.3) | 0.0 % (0.0-1.9) | 1.5 %");
  }

  @Test
  void accusedTranslations_unknownSystems_areThoseThatArePromised() {
    Map<TranslationSet, List<Measured>> articles = new LinkedHashMap<>();
    articles.put(new TranslationSet(Generation.STRONG, "wmt21", "de", true), machine(50, 20));
    articles.put(new TranslationSet(Generation.WEAK, "wmt22", "et", false), machine(50, 10));
    articles.put(new TranslationSet(Generation.STRONG, "wmt21", "de", false), machine(50, 50));
    articles.put(new TranslationSet(Generation.DAMAGED, "wmt12", "de", false), machine(20, 13));
    AccusedTranslations table = new AccusedTranslations(of(articles));
    table.addTo(targets);
    assertEquals("30.0 % (21.9-39.6), met", deep(Goal.NEURAL_ACCUSED));
    assertEquals(
        "65.0 % (43.3-81.9), known systems, held-out sources, met", deep(Goal.DAMAGED_ACCUSED));
    table.write(out);
    assertWritten(
        "strong neural, held-out systems | 50 | 40.0 %",
        "weak neural, held-out languages | 50 | 20.0 %",
        "strong neural, other systems | 50 | 100.0 %",
        "statistical and rule-based, other systems | 20 | 65.0 %");
  }

  @Test
  void accusedTranslations_shortArticles_areNotPromised() {
    List<Measured> rows = machine(10, 10);
    Measured shorter =
        MeasuredDocuments.of(
            Label.TRANSLATED, rows.get(0).verdict(), 0, rows.get(0).sentences().subList(0, 4));
    new AccusedTranslations(
            of(Map.of(new TranslationSet(Generation.WEAK, "wmt22", "de", true), List.of(shorter))))
        .addTo(targets);
    assertEquals(
        "no cases, known systems, held-out sources, **missed**", deep(Goal.NEURAL_ACCUSED));
  }

  private static EvidenceHit hit(Family family, Label sentence, double score, boolean artifact) {
    return new EvidenceHit(family, sentence, score, artifact);
  }

  /** Nine tenths of the spun hits are artifacts; human ones count double. */
  @Test
  void evidenceCalibration_hits_areWeightedByTheirSentence() {
    List<EvidenceHit> hits = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      hits.add(hit(Family.SPUN, Label.SPUN, 0.75, true));
    }
    hits.add(hit(Family.SPUN, Label.ORIGINAL, 0.75, false));
    hits.add(hit(Family.TRANSLATED, Label.TRANSLATED, 0.95, true));
    EvidenceCalibration table =
        new EvidenceCalibration(hits, Map.of(Label.ORIGINAL, 2.0, Label.SPUN, 0.6));
    table.addTo(targets);
    // Of 8 in their bin 6 hold, as said; the ninth is 0.05 off.
    assertEquals("0.006, met", deep(Goal.EVIDENCE_CALIBRATION));
    table.write(out);
    assertWritten(
        "0.7-0.8 | 0 | no cases | 0 | no cases | 11 | 75.0 % | 0 | no cases | 11 | 75.0 % |",
        "expected calibration error | 0 | 0.000 | 0 | 0.000 | 11 | 0.000 | 1 | 0.050 | 12 | 0.006"
            + " |");
  }

  @Test
  void evidenceCalibration_nothingShown_saysSo() {
    new EvidenceCalibration(List.of(), Map.of()).addTo(targets);
    assertEquals("not measured: no evidence was shown", deep(Goal.EVIDENCE_CALIBRATION));
  }

  @Test
  void autoTable_verdictsThatDiffer_areCountedOverAllArticles() {
    ReleaseTargets auto = new ReleaseTargets(Tier.AUTO);
    TranslationSet set = new TranslationSet(Generation.WEAK, "wmt22", "de", true);
    List<Measured> sent = MeasuredDocuments.deep(human(150, 3));
    List<Measured> kept = new ArrayList<>(human(50, 0));
    kept.addAll(sent.subList(50, 150));
    AutoTable table =
        new AutoTable(
            promised(sent, set, MeasuredDocuments.deep(machine(50, 9))),
            promised(kept, set, machine(50, 9)),
            new TierSpeed(60, 12, 4));
    table.addTo(auto);
    assertEquals(
        "1.5 % (0.5-4.3), **missed**", MeasuredDocuments.cell(auto, Goal.AUTO_DIFFERS, Tier.AUTO));
    assertEquals("3.000, met", MeasuredDocuments.cell(auto, Goal.AUTO_SPEED, Tier.AUTO));
    table.write(out);
    assertWritten(
        "human, speech | 150 | 66.7 % (58.8-73.7) | 2.0 % (0.7-5.7) | 3 | 0 |",
        "machine translation, weak neural | 50 | 0.0 % (0.0-7.1) | 0.0 % (0.0-7.1) | 0 | 0 |",
        "all of these | 200 | ",
        "deep | 60 | 5.0 |",
        "auto | 60 | 15.0 |");
  }

  private static MeasuredText promised(
      List<Measured> speech, TranslationSet set, List<Measured> articles) {
    return MeasuredDocuments.text(
        new PromisedText(
            Map.of(WriterKind.SPEECH, speech), Map.of(), Map.of(), Map.of(set, articles)),
        Map.of());
  }

  @Test
  void tierSpeed_nothingRead_saysSo() {
    ReleaseTargets auto = new ReleaseTargets(Tier.AUTO);
    TierSpeed speed = new TierSpeed(0, 0, 0);
    speed.addTo(auto);
    speed.write(out);
    assertEquals(
        "not measured: nothing to read", MeasuredDocuments.cell(auto, Goal.AUTO_SPEED, Tier.AUTO));
    assertWritten("auto | 0 | no cases |");
  }
}
