package io.calque.evaluate;

import io.calque.text.Label;
import java.util.List;

/** How well a real spinner's dictionary is found that the models never saw, with phrase rules. */
final class InducedWordTable implements Section {
  private final HeldOutSpinning spinning;

  InducedWordTable(HeldOutSpinning spinning) {
    this.spinning = spinning;
  }

  @Override
  public void write(Markdown out) {
    out.heading(3, "Held-out dictionary with phrase rules");
    out.paragraph(
        "By models for measuring, which never saw the induced words, a dictionary read off"
            + " published tortured phrases; the phrase rules they know. Sentences of clean"
            + " documents of the test part (at most "
            + Figures.count(HeldOutSpinning.DOCUMENTS)
            + " documents, evenly drawn) in which something was replaced, ranked by the probability"
            + " of spun; beside it word 1-2-grams fitted in this run on train documents spun"
            + " without these words.");
    Table table =
        new Table(
            "against",
            "sentences",
            "human sentences",
            "AUC",
            "found at 1 %",
            "found at 5 %",
            "1-2-grams, AUC",
            "1-2-grams, found at 1 %");
    row(table, SpunTables.QUESTIONABLE, spinning.questionable());
    row(table, "learners of English", spinning.learners());
    out.table(table);
  }

  private void row(Table table, String name, List<Measured> human) {
    Ranking tier = ranking(human, Measured.Row::spun);
    Ranking grams = ranking(human, Measured.Row::spunGrams);
    table.row(
        name,
        Figures.count(tier.positives()),
        Figures.count(tier.negatives()),
        Figures.auc(tier),
        Figures.found(tier, 0.01),
        Figures.found(tier, 0.05),
        Figures.auc(grams),
        Figures.found(grams, 0.01));
  }

  private Ranking ranking(List<Measured> human, Measured.Ranker ranker) {
    return new Ranking(
        Measured.scores(spinning.induced(), Label.SPUN, ranker),
        Measured.scores(human, Label.ORIGINAL, ranker));
  }

  @Override
  public void addTo(ReleaseTargets targets) {
    Ranking tier = ranking(spinning.questionable(), Measured.Row::spun);
    Ranking grams = ranking(spinning.questionable(), Measured.Row::spunGrams);
    targets.measure(Goal.INDUCED, tier);
    targets.found(Goal.INDUCED_FOUND, tier);
    targets.baseline(Goal.INDUCED, "1-2-grams", Figures.auc(grams));
    targets.baseline(Goal.INDUCED_FOUND, "1-2-grams", Figures.found(grams, 0.01));
  }
}
