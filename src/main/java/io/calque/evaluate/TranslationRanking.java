package io.calque.evaluate;

import io.calque.evaluate.TranslationSet.Generation;
import java.util.List;
import java.util.function.Predicate;

/**
 * How well articles are ranked as translations, beside the model of masked words alone: a tier has
 * to be the better of the two.
 */
final class TranslationRanking implements Section {
  /** A set whose documents are single sentences, without human ones. */
  private static final String JUDGED = "mlqe";

  private static final String MASKED = "masked words alone";

  private final TranslatedText text;

  TranslationRanking(TranslatedText text) {
    this.text = text;
  }

  @Override
  public void write(Markdown out) {
    out.heading(3, "Articles ranked as translations");
    out.paragraph(
        "The same documents of ten sentences, ranked by the log-odds of the model that ranks"
            + " translations; models without one, by those of spun or translated. Against human"
            + " text of the same sets, and against world English news cut alike. Beside it what"
            + " the model of masked words makes of them alone: the mean of its log-odds.");
    Table table =
        new Table(
            "translations",
            "documents",
            "human documents",
            "news",
            "AUC",
            "masked words, AUC",
            "AUC, news",
            "masked words, AUC, news",
            "found at 1 % of news",
            "masked words, found at 1 % of news");
    for (Generation generation : Generation.values()) {
      Predicate<TranslationSet> own = of(generation);
      String name = generation.words();
      row(table, name + ", held-out systems", own.and(TranslationSet::isOfUnknownSystem));
      row(table, name + ", other systems", own.and(TranslationSet::isKnown));
      row(table, name + ", held-out languages", own.and(TranslationSet::isOfUnknownLanguage));
    }
    row(table, "all, held-out languages", TranslationSet::isOfUnknownLanguage);
    out.table(table);
  }

  private void row(Table table, String name, Predicate<TranslationSet> wanted) {
    Compared one = compared(wanted);
    table.row(
        text.isCompared(wanted) || one.documents.isEmpty() ? name : name + " *",
        Figures.count(one.documents.size()),
        Figures.count(one.human.size()),
        Figures.count(text.news().size()),
        Figures.auc(one.tier()),
        Figures.auc(one.masked()),
        Figures.auc(one.tierNews()),
        Figures.auc(one.maskedNews()),
        Figures.found(one.tierNews(), 0.01),
        Figures.found(one.maskedNews(), 0.01));
  }

  @Override
  public void addTo(ReleaseTargets targets) {
    add(targets, Goal.NEURAL, Goal.NEURAL_NEWS, unknown(Generation.STRONG));
    add(targets, Goal.MODELS, Goal.MODELS_NEWS, unknown(Generation.LANGUAGE_MODEL));
    add(targets, Goal.DAMAGED, Goal.DAMAGED_NEWS, unknown(Generation.DAMAGED));
    add(
        targets,
        Goal.WEAK,
        Goal.WEAK_NEWS,
        of(Generation.WEAK).and(set -> !set.set().equals(JUDGED)));
    add(targets, Goal.LANGUAGES, Goal.LANGUAGES_NEWS, TranslationSet::isOfUnknownLanguage);
  }

  /** Against human text of the same sets and against news. Sets without human text are left out. */
  private void add(ReleaseTargets targets, Goal goal, Goal news, Predicate<TranslationSet> wanted) {
    Compared one = compared(wanted.and(set -> text.human().containsKey(set.set())));
    targets.measure(goal, one.tier());
    targets.measure(news, one.tierNews());
    targets.baseline(goal, MASKED, Figures.auc(one.masked()));
    targets.baseline(news, MASKED, Figures.auc(one.maskedNews()));
  }

  private Compared compared(Predicate<TranslationSet> wanted) {
    return new Compared(text.of(wanted), text.humanOf(wanted), text.news());
  }

  /** Translations and the two kinds of documents that they are held against. */
  private record Compared(List<Measured> documents, List<Measured> human, List<Measured> news) {
    Ranking tier() {
      return tier(human);
    }

    Ranking tierNews() {
      return tier(news);
    }

    Ranking masked() {
      return masked(human);
    }

    Ranking maskedNews() {
      return masked(news);
    }

    private Ranking tier(List<Measured> other) {
      return new Ranking(Measured.translations(documents), Measured.translations(other));
    }

    private Ranking masked(List<Measured> other) {
      return new Ranking(Measured.masked(documents), Measured.masked(other));
    }
  }

  static Predicate<TranslationSet> of(Generation generation) {
    return set -> set.generation() == generation;
  }

  private static Predicate<TranslationSet> unknown(Generation generation) {
    return of(generation).and(TranslationSet::isOfUnknownSystem);
  }
}
