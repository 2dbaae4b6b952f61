package io.calque.evaluate;

import io.calque.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How well machine translation is found. */
final class TranslatedTables {
  private final Map<String, List<Measured>> human;
  private final List<Measured> clean;

  /**
   * Tables of these human documents.
   *
   * @param human originals and human translations by data set
   * @param clean what simulated round trips were made from
   */
  TranslatedTables(Map<String, List<Measured>> human, List<Measured> clean) {
    this.human = human;
    this.clean = clean;
  }

  void write(
      Markdown out,
      Map<String, List<Measured>> damaged,
      Map<String, List<Measured>> strong,
      List<Measured> roundTrips) {
    out.heading(3, "Machine translation with visible damage");
    out.paragraph(
        "Statistical and rule-based systems (wmt12, wmt13), sentences that judges scored under 50"
            + " of 100 (mlqe), and the project’s simulated round trips of clean English. Human"
            + " documents are originals and human translations of the same set; a set without any"
            + " (marked *) is compared with those of all sets, which also differ in topic. Single"
            + " sentences are shown as they are and with ten consecutive ones joined.");
    Table table = table();
    damaged.forEach((group, each) -> row(table, group, each));
    row(table, "simulated round trip", roundTrips, clean);
    out.table(table);
    out.heading(3, "Strong machine translation");
    out.paragraph(
        "Neural systems of later years, and mlqe sentences that judges found good. Much of it"
            + " carries no visible artifact, and nothing is claimed here.");
    Table other = table();
    strong.forEach((group, each) -> row(other, group, each));
    out.table(other);
  }

  private static Table table() {
    return new Table(
        "group",
        "documents",
        "human documents",
        "insufficient",
        "found at 1 %",
        "document AUC",
        "sentences",
        "sentence AUC",
        "sentences found at 1 %",
        "repeated word, AUC",
        "1-2-grams, AUC",
        "1-2-grams, found at 1 %");
  }

  private void row(Table table, String group, List<Measured> each) {
    List<Measured> own = human.getOrDefault(group, List.of());
    if (!own.isEmpty()) {
      row(table, group, each, own);
      return;
    }
    List<Measured> all = new ArrayList<>();
    human.values().forEach(all::addAll);
    row(table, group + " *", each, all);
  }

  private static void row(Table table, String name, List<Measured> each, List<Measured> originals) {
    Ranking documents = new Ranking(Measured.strengths(each), Measured.strengths(originals));
    Ranking sentences = ranking(each, originals, row -> row.probability().translated());
    Ranking grams = ranking(each, originals, Measured.Row::translatedGrams);
    table.row(
        name,
        Figures.count(each.size()),
        Figures.count(originals.size()),
        Measured.insufficient(each),
        Measured.accused(each).text(),
        Figures.auc(documents),
        Figures.count(
            Measured.scores(each, Label.TRANSLATED, row -> row.probability().translated()).size()),
        Figures.auc(sentences),
        Figures.found(sentences, 0.01),
        Figures.auc(ranking(each, originals, Measured.Row::repeated)),
        Figures.auc(grams),
        Figures.found(grams, 0.01));
  }

  private static Ranking ranking(
      List<Measured> translated, List<Measured> originals, Measured.Ranker ranker) {
    return new Ranking(
        Measured.scores(translated, Label.TRANSLATED, ranker),
        Measured.scores(originals, Label.ORIGINAL, ranker));
  }
}
