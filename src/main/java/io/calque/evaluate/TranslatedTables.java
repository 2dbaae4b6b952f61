package io.calque.evaluate;

import io.calque.evaluate.TranslationSet.Generation;
import io.calque.text.Label;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** How well machine translation is found, in documents of ten sentences and in single ones. */
final class TranslatedTables {
  /** A set whose documents are single sentences, without human ones. */
  private static final String JUDGED = "mlqe";

  private final TranslatedText text;

  /** Tables of these documents of ten sentences each. */
  TranslatedTables(TranslatedText text) {
    this.text = text;
  }

  void write(Markdown out, List<Measured> roundTrips, List<Measured> clean) {
    out.heading(3, "Machine translation");
    out.paragraph(
        "Documents of ten consecutive sentences of one system, and their single sentences, against"
            + " human originals and human translations of the same sets, cut alike. Statistical and"
            + " rule-based: wmt12 and wmt13. Weak neural: the quarter of the systems of each"
            + " language pair of wmt21 and wmt22 that agree least with the references, all output"
            + " from Hausa and Livonian, and mlqe sentences that judges scored under 50 of 100."
            + " Strong neural: the rest; much of it carries no visible artifact. Documents are"
            + " ranked by the log-odds of the model that ranks translations. A set without human"
            + " documents (mlqe, newstest14, marked *) is compared with those of all sets, which"
            + " also differ in topic. Held-out systems were not trained on in any year, nor any"
            + " output from held-out languages.");
    Table table = table();
    for (Generation generation : Generation.values()) {
      Predicate<TranslationSet> own = of(generation);
      row(
          table,
          generation.words() + ", held-out systems",
          own.and(TranslationSet::isOfUnknownSystem));
      row(table, generation.words() + ", other systems", own.and(TranslationSet::isKnown));
    }
    for (Generation generation : Generation.values()) {
      for (String set : names(of(generation), TranslationSet::set)) {
        row(
            table,
            generation.words() + ", " + set,
            of(generation).and(one -> one.set().equals(set)));
      }
    }
    row(table, "simulated round trips, whole documents", roundTrips, clean);
    row(table, "held-out languages", TranslationSet::isOfUnknownLanguage);
    out.table(table);
    out.paragraph("By source language.");
    Table languages = table();
    for (Generation generation : Generation.values()) {
      for (String language : names(of(generation), TranslationSet::language)) {
        row(
            languages,
            generation.words() + ", " + language,
            of(generation).and(one -> one.language().equals(language)));
      }
    }
    out.table(languages);
  }

  void addTo(Targets targets) {
    Predicate<TranslationSet> weak = of(Generation.WEAK);
    targets.atLeast(
        "weak neural, sentences judged under 50 of 100: sentence AUC",
        targets.goal(0.70, 0.78),
        sentences(weak.and(set -> set.set().equals(JUDGED)), Measured.Row::translated));
    targets.atLeast(
        "strong neural, held-out systems, sentences: sentence AUC",
        0.63,
        sentences(
            of(Generation.STRONG)
                .and(TranslationSet::isOfUnknownSystem)
                .and(set -> text.human().containsKey(set.set())),
            Measured.Row::translated));
  }

  private static Predicate<TranslationSet> of(Generation generation) {
    return set -> set.generation() == generation;
  }

  private Iterable<String> names(
      Predicate<TranslationSet> wanted, Function<TranslationSet, String> name) {
    TreeSet<String> names = new TreeSet<>(Comparator.naturalOrder());
    text.machine().keySet().stream().filter(wanted).map(name).forEach(names::add);
    return names;
  }

  private Ranking sentences(Predicate<TranslationSet> wanted, Measured.Ranker ranker) {
    return ranking(text.of(wanted), text.humanOf(wanted), ranker);
  }

  private static Table table() {
    return new Table(
        "translations",
        "documents",
        "human documents",
        "found at 1 %",
        "document AUC",
        "sentences",
        "sentence AUC",
        "sentences found at 1 %",
        "repeated word, sentence AUC",
        "1-2-grams, sentence AUC",
        "1-2-grams, found at 1 %");
  }

  private void row(Table table, String name, Predicate<TranslationSet> wanted) {
    List<Measured> each = text.of(wanted);
    boolean compared = text.isCompared(wanted) || each.isEmpty();
    row(table, compared ? name : name + " *", each, text.humanOf(wanted));
  }

  private static void row(Table table, String name, List<Measured> each, List<Measured> originals) {
    Ranking documents = new Ranking(Measured.translations(each), Measured.translations(originals));
    Ranking sentences = ranking(each, originals, Measured.Row::translated);
    Ranking grams = ranking(each, originals, Measured.Row::translatedGrams);
    table.row(
        name,
        Figures.count(each.size()),
        Figures.count(originals.size()),
        Measured.accused(each).text(),
        Figures.auc(documents),
        Figures.count(Measured.scores(each, Label.TRANSLATED, Measured.Row::translated).size()),
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
