package io.calque.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.calque.evaluate.HeldOutSpinning.Thinly;
import io.calque.score.Tier;
import io.calque.score.Verdict;
import io.calque.text.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What tables of spinning by known and unknown manners say, and what they promise. */
class SpinningTablesTest {
  private final ReleaseTargets targets = new ReleaseTargets(Tier.DEEP);
  private final Markdown out = new Markdown();

  private static List<Measured> human(double... strengths) {
    return MeasuredDocuments.ofStrengths(Label.ORIGINAL, strengths);
  }

  /** A document of sentences as likely spun. */
  private static List<Measured> sentences(Label label, double... spun) {
    List<Measured.Row> rows = new ArrayList<>();
    for (double one : spun) {
      rows.add(MeasuredDocuments.row(label, one, 0));
    }
    return List.of(MeasuredDocuments.of(label, Verdict.ORIGINAL, 0, rows));
  }

  private String deep(Goal goal) {
    return MeasuredDocuments.cell(targets, goal, Tier.DEEP);
  }

  private static HeldOutSpinning spinning(Map<String, Thinly> manners) {
    return new HeldOutSpinning(
        manners,
        human(0, -1),
        human(2, -2),
        sentences(Label.SPUN, 0.4, 0.8),
        sentences(Label.ORIGINAL, 0.5, 0.3),
        sentences(Label.ORIGINAL, 0.9));
  }

  @Test
  void heldOutMannerTable_articles_areHeldAgainstBothKindsOfHumanText() {
    Map<String, Thinly> manners = new LinkedHashMap<>();
    manners.put("D", new Thinly("doubling", true, List.of(), 0));
    manners.put("F", new Thinly("filling", false, MeasuredDocuments.spun(1, 3), 0.087));
    HeldOutMannerTable table = new HeldOutMannerTable(spinning(manners));
    table.addTo(targets);
    assertEquals("0.875, **missed**", deep(Goal.MANNER));
    assertEquals("1-2-grams 0.500", MeasuredDocuments.baselines(targets, Goal.MANNER));
    table.write(out);
    String text = out.toString();
    assertTrue(text.contains("| F, filling | 2 | 8.7 % | 2 | 2 | 0.875 | 1 of 2 (too few"), text);
    assertEquals("0 of 2 (too few for an interval), **missed**", deep(Goal.MANNER_ACCUSED));
    assertTrue(
        text.contains("| D, doubling (no words known, thesaurus alone) | 0 | 0.0 % | 2 | 2 | no"),
        text);
  }

  @Test
  void heldOutMannerTable_withoutThePromisedOne_saysSo() {
    new HeldOutMannerTable(spinning(Map.of())).addTo(targets);
    assertEquals("not measured: there is no manner F", deep(Goal.MANNER));
    assertEquals("not measured: there is no manner F", deep(Goal.MANNER_ACCUSED));
  }

  @Test
  void inducedWordTable_sentences_arePromisedAgainstDubiousNews() {
    InducedWordTable table = new InducedWordTable(spinning(Map.of()));
    table.addTo(targets);
    assertEquals("0.750, **missed**", deep(Goal.INDUCED));
    assertEquals("1 of 2 (too few for an interval), **missed**", deep(Goal.INDUCED_FOUND));
    table.write(out);
    String text = out.toString();
    assertTrue(text.contains("| questionable-news | 2 | 2 | 0.750 |"), text);
    assertTrue(text.contains("| learners of English | 2 | 1 | 0.000 |"), text);
  }

  @Test
  void mannerTable_manners_areCountedTogetherAndApart() {
    Map<String, List<Measured>> manners = new LinkedHashMap<>();
    manners.put("A, one", sentences(Label.SPUN, 0.9, 0.6));
    manners.put("B, none", List.of());
    MannerTable table =
        new MannerTable(manners, sentences(Label.ORIGINAL, 0.5), sentences(Label.ORIGINAL, 0.7));
    table.addTo(targets);
    assertEquals("1.000, met", deep(Goal.TRAINED));
    assertEquals("2 of 2 (too few for an interval), met", deep(Goal.TRAINED_FOUND));
    table.write(out);
    String text = out.toString();
    assertTrue(text.contains("| all manners | no cases | 2 | 1.000 | 2 of 2 (too few"), text);
    assertTrue(text.contains("| A, one | no cases | 2 | 1.000 |"), text);
    assertTrue(text.contains("| B, none | no cases | 0 | no cases | no cases |"), text);
  }

  @Test
  void mannerTable_articlesOfFiveSentences_arePromisedAVerdict() {
    List<Measured> spun = new ArrayList<>(MeasuredDocuments.judged(Label.SPUN, 50, 49));
    spun.addAll(sentences(Label.SPUN, 0.9));
    new MannerTable(Map.of("A, one", spun), human(0), human(0)).addTo(targets);
    assertEquals("98.0 % (89.5-99.6), met", deep(Goal.SPUN_ACCUSED));
  }

  @Test
  void learnerTable_groups_showTheWorstOfTheLargeOnes() {
    double[] low = new double[40];
    double[] some = new double[40];
    some[0] = 5;
    some[1] = 5;
    Map<String, List<Measured>> groups = new LinkedHashMap<>();
    groups.put("essays", human(low));
    groups.put("speech", human(some));
    groups.put("letters", human(9, 9));
    LearnerTable table = new LearnerTable(groups, human(1, 2, 3));
    table.addTo(targets);
    assertEquals("5.0 % (1.4-16.5), speech, **missed**", deep(Goal.LEARNERS_SPUN));
    table.write(out);
    String text = out.toString();
    assertTrue(text.contains("| letters (too few) | 2 | 2 of 2"), text);
    assertTrue(text.contains("| essays | 40 | 0.0 % (0.0-8.8) |"), text);
  }

  @Test
  void learnerTable_noLargeGroup_saysSo() {
    new LearnerTable(Map.of("letters", human(9, 9)), human(1)).addTo(targets);
    assertEquals("not measured: no group of 30 documents", deep(Goal.LEARNERS_TRANSLATED));
  }

  @Test
  void unmeasured_withoutModels_saysWhy() {
    Unmeasured none = new Unmeasured();
    none.addTo(targets);
    none.write(out);
    for (Goal goal :
        List.of(
            Goal.MANNER,
            Goal.MANNER_ACCUSED,
            Goal.INDUCED,
            Goal.INDUCED_FOUND,
            Goal.PRECISION,
            Goal.SUGGESTED)) {
      assertEquals("not measured: there are no models for measuring", deep(goal));
    }
    assertTrue(out.toString().contains("there are no models for measuring"), out.toString());
  }
}
