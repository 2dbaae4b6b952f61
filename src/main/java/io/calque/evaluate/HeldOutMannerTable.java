package io.calque.evaluate;

import io.calque.evaluate.HeldOutSpinning.Thinly;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How well short articles are found that a spinner touched thinly whom the models never saw. */
final class HeldOutMannerTable implements Section {
  /** The manner that a promise was made of: the best known one. */
  static final String PROMISED = "F";

  private final HeldOutSpinning spinning;
  private final List<Measured> human;

  HeldOutMannerTable(HeldOutSpinning spinning) {
    this.spinning = spinning;
    human = Stream.concat(spinning.unspun().stream(), spinning.letters().stream()).toList();
  }

  @Override
  public void write(Markdown out) {
    out.heading(3, "Held-out manners, thinly, in short articles");
    out.paragraph(
        String.format(
            Locale.ROOT,
            "By models for measuring, which never saw these manners of real spinners, nor their"
                + " dictionaries. The beginnings of clean documents of the test part, %d to %d"
                + " words at the end of a sentence (at most %d of them, evenly drawn), spun at %.0f"
                + " %% of the words; what a manner borrows, it borrows from these manners alone,"
                + " and from the thesaurus. Against the same articles unspun, and human text of %d"
                + " to %d words such as careless detectors flag. Articles are ranked by log(P spun"
                + " / P original); accused are those of a verdict. Beside it the mean log-odds of"
                + " word 1-2-grams, fitted in this run on train documents spun by everything but"
                + " these manners. Lexicon rows learnt from article 002 are taken out.",
            Beginnings.LEAST,
            Beginnings.MOST,
            HeldOutSpinning.ARTICLES,
            100 * HeldOutSpinning.DENSITY,
            HeldOutSpinning.FEWEST_WORDS,
            HeldOutSpinning.MOST_WORDS));
    Table table =
        new Table(
            "manner",
            "articles",
            "words changed",
            "unspun",
            "hard human",
            "AUC",
            "found at 1 %",
            "accused at 1 %",
            "AUC, unspun alone",
            "1-2-grams, AUC",
            "1-2-grams, found at 1 %");
    spinning.manners().forEach((id, own) -> row(table, id, own));
    out.table(table);
  }

  private void row(Table table, String id, Thinly own) {
    Ranking tier = ranking(own);
    Ranking grams = grams(own);
    table.row(
        id + ", " + own.name() + (own.wordless() ? " (no words known, thesaurus alone)" : ""),
        Figures.count(own.documents().size()),
        String.format(Locale.ROOT, "%.1f %%", 100 * own.changed()),
        Figures.count(spinning.unspun().size()),
        Figures.count(spinning.letters().size()),
        Figures.auc(tier),
        Figures.found(tier, 0.01),
        Measured.accused(own.documents()).text(),
        Figures.auc(
            new Ranking(
                Measured.spinnings(own.documents()), Measured.spinnings(spinning.unspun()))),
        Figures.auc(grams),
        Figures.found(grams, 0.01));
  }

  private Ranking ranking(Thinly own) {
    return new Ranking(Measured.spinnings(own.documents()), Measured.spinnings(human));
  }

  private Ranking grams(Thinly own) {
    return new Ranking(Measured.grams(own.documents()), Measured.grams(human));
  }

  @Override
  public void addTo(ReleaseTargets targets) {
    @Nullable Thinly own = spinning.manners().get(PROMISED);
    if (own == null) {
      targets.missing(Goal.MANNER, "there is no manner " + PROMISED);
      targets.missing(Goal.MANNER_ACCUSED, "there is no manner " + PROMISED);
      return;
    }
    targets.measure(Goal.MANNER, ranking(own));
    targets.measure(Goal.MANNER_ACCUSED, Measured.accused(own.documents()));
    targets.baseline(Goal.MANNER, "1-2-grams", Figures.auc(grams(own)));
  }
}
