package io.calque.evaluate;

import io.calque.text.Label;
import java.util.List;
import java.util.Map;

/** How well sentences are found that were spun in manners known from training. */
final class MannerTable implements Section {
  /** Documents that each manner spins. */
  static final int DOCUMENTS = 40;

  private final Map<String, List<Measured>> manners;
  private final List<Measured> questionable;
  private final List<Measured> clean;

  /**
   * A table.
   *
   * @param manners documents by the manner that spun them
   * @param questionable human news of dubious sites
   * @param clean clean documents
   */
  MannerTable(
      Map<String, List<Measured>> manners, List<Measured> questionable, List<Measured> clean) {
    this.manners = manners;
    this.questionable = questionable;
    this.clean = clean;
  }

  @Override
  public void write(Markdown out) {
    out.heading(3, "Manners of real spinners");
    out.paragraph(
        "Clean documents of the test part (for each manner "
            + DOCUMENTS
            + " at most, evenly drawn, the same for all) spun by the simulator in one manner of a"
            + " real spinner; these manners spun train documents too. Sentences in which something"
            + " was changed, ranked by the probability of spun, against human sentences of "
            + SpunTables.QUESTIONABLE
            + " and of clean documents; beside it word 1-2-grams fitted in this run on train"
            + " documents spun by the same manners.");
    Table table =
        new Table(
            "manner",
            "articles of " + SpunTables.SENTENCES + " and more sentences, accused at 1 %",
            "sentences",
            "AUC, " + SpunTables.QUESTIONABLE,
            "found at 1 % of them",
            "AUC, clean",
            "found at 1 % of clean",
            "1-2-grams, AUC",
            "1-2-grams, found at 1 %");
    row(table, "all manners", MeasuredText.all(manners));
    manners.forEach((name, each) -> row(table, name, each));
    out.table(table);
  }

  private void row(Table table, String name, List<Measured> spun) {
    Ranking dubious = ranking(spun, questionable, Measured.Row::spun);
    Ranking against = ranking(spun, clean, Measured.Row::spun);
    Ranking grams = ranking(spun, questionable, Measured.Row::spunGrams);
    table.row(
        name,
        accused(spun).text(),
        Figures.count(dubious.positives()),
        Figures.auc(dubious),
        Figures.found(dubious, 0.01),
        Figures.auc(against),
        Figures.found(against, 0.01),
        Figures.auc(grams),
        Figures.found(grams, 0.01));
  }

  private static Proportion accused(List<Measured> spun) {
    return Measured.accused(Measured.longer(spun, SpunTables.SENTENCES));
  }

  private static Ranking ranking(
      List<Measured> spun, List<Measured> human, Measured.Ranker ranker) {
    return new Ranking(
        Measured.scores(spun, Label.SPUN, ranker), Measured.scores(human, Label.ORIGINAL, ranker));
  }

  @Override
  public void addTo(ReleaseTargets targets) {
    List<Measured> spun = MeasuredText.all(manners);
    Ranking tier = ranking(spun, questionable, Measured.Row::spun);
    Ranking grams = ranking(spun, questionable, Measured.Row::spunGrams);
    targets.measure(Goal.SPUN_ACCUSED, accused(spun));
    targets.measure(Goal.TRAINED, tier);
    targets.found(Goal.TRAINED_FOUND, tier);
    targets.baseline(Goal.TRAINED, "1-2-grams", Figures.auc(grams));
    targets.baseline(Goal.TRAINED_FOUND, "1-2-grams", Figures.found(grams, 0.01));
  }
}
