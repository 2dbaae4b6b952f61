package io.calque.evaluate;

import io.calque.evaluate.TranslationSet.Generation;
import io.calque.score.Verdict;
import java.util.List;
import java.util.function.Predicate;

/** How many articles that a machine translated are accused at the promise. */
final class AccusedTranslations implements Section {
  private final PromisedText text;

  AccusedTranslations(PromisedText text) {
    this.text = text;
  }

  @Override
  public void write(Markdown out) {
    out.heading(3, "Translated articles accused");
    out.paragraph(
        "Whole documents of machine translation of "
            + SpunTables.SENTENCES
            + " and more sentences, at a promised 1 %. Held-out systems and languages were not"
            + " trained on. Of statistical and rule-based systems there may be none held out; their"
            + " sources are. An accusation needs something to show too; "
            + Measured.SHARES
            + ".");
    Table table =
        new Table(
            "translations",
            "judged",
            "accused at 1 %",
            "called translated",
            "called spun",
            "fail the test for translations",
            "fail the test for spun text");
    for (Generation generation : Generation.values()) {
      Predicate<TranslationSet> own = set -> set.generation() == generation;
      String name = generation.words();
      row(table, name + ", held-out systems", own.and(TranslationSet::isOfUnknownSystem));
      row(table, name + ", held-out languages", own.and(TranslationSet::isOfUnknownLanguage));
      row(table, name + ", other systems", own.and(TranslationSet::isKnown));
    }
    out.table(table);
  }

  private void row(Table table, String name, Predicate<TranslationSet> wanted) {
    List<Measured> each = of(wanted);
    if (each.isEmpty()) {
      return;
    }
    Proportion accused = Measured.accused(each);
    table.row(
        name,
        Figures.count(accused.of()),
        accused.text(),
        Measured.said(each, Verdict.TRANSLATED).text(),
        Measured.said(each, Verdict.SPUN).text(),
        Measured.failTranslated(each).text(),
        Measured.failSpun(each).text());
  }

  private List<Measured> of(Predicate<TranslationSet> wanted) {
    return Measured.longer(text.articles(wanted), SpunTables.SENTENCES);
  }

  @Override
  public void addTo(ReleaseTargets targets) {
    add(
        targets,
        Goal.NEURAL_ACCUSED,
        set -> set.generation() == Generation.WEAK || set.generation() == Generation.STRONG);
    add(targets, Goal.DAMAGED_ACCUSED, set -> set.generation() == Generation.DAMAGED);
  }

  /** Of systems and languages that were not trained on, where there are any. */
  private void add(ReleaseTargets targets, Goal goal, Predicate<TranslationSet> wanted) {
    List<Measured> unknown = of(wanted.and(set -> !set.isKnown()));
    if (unknown.isEmpty()) {
      targets.measure(goal, Measured.accused(of(wanted)), "known systems, held-out sources");
    } else {
      targets.measure(goal, Measured.accused(unknown));
    }
  }
}
