package io.calque.evaluate;

import io.calque.evaluate.TranslationSet.Generation;
import io.calque.text.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How well machine translation is found, in documents of ten sentences and in single ones. */
final class TranslatedTables {
  /** A set whose documents are single sentences, without human ones. */
  private static final String JUDGED = "mlqe";

  private final Map<TranslationSet, List<Measured>> machine;
  private final Map<String, List<Measured>> human;
  private final List<Measured> news;

  /**
   * Tables of these documents of ten sentences each.
   *
   * @param machine machine translation by where it comes from
   * @param human originals and human translations by data set
   * @param news world English news
   */
  TranslatedTables(
      Map<TranslationSet, List<Measured>> machine,
      Map<String, List<Measured>> human,
      List<Measured> news) {
    this.machine = machine;
    this.human = human;
    this.news = news;
  }

  void write(Markdown out, List<Measured> roundTrips, List<Measured> clean) {
    out.heading(3, "Machine translation");
    out.paragraph(
        "Documents of ten consecutive sentences of one system, and their single sentences, against"
            + " human originals and human translations of the same sets, cut alike. Statistical"
            + " and rule-based: wmt12 and wmt13. Weak neural: the quarter of the systems of each"
            + " language pair of wmt21 and wmt22 that agree least with the references, all output"
            + " from Hausa and Livonian, and mlqe sentences that judges scored under 50 of 100."
            + " Strong neural: the rest, in no training set; much of it carries no visible"
            + " artifact, and nothing is claimed for it. A set without human documents (mlqe,"
            + " newstest14, marked *) is compared with those of all sets, which also differ in"
            + " topic. Held-out systems were not trained on in any year, nor any output from"
            + " held-out languages.");
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
    writeBaseline(out);
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

  /** The tier beside the model of masked words alone: it has to be the better of the two. */
  private void writeBaseline(Markdown out) {
    out.paragraph(
        "The same documents beside what the model of masked words makes of them alone: the mean of"
            + " its log-odds. Against human text of the same sets, and against world English news"
            + " cut alike.");
    Table table =
        new Table(
            "translations",
            "documents",
            "news",
            "AUC",
            "masked words, AUC",
            "AUC, news",
            "masked words, AUC, news",
            "found at 1 % of news",
            "masked words, found at 1 % of news");
    for (Generation generation : Generation.values()) {
      Predicate<TranslationSet> own = of(generation);
      baseline(
          table,
          generation.words() + ", held-out systems",
          own.and(TranslationSet::isOfUnknownSystem));
      baseline(table, generation.words() + ", other systems", own.and(TranslationSet::isKnown));
    }
    baseline(table, "held-out languages", TranslationSet::isOfUnknownLanguage);
    out.table(table);
  }

  private void baseline(Table table, String name, Predicate<TranslationSet> wanted) {
    List<Measured> each = documentsOf(wanted).toList();
    List<Measured> originals = humanOf(wanted);
    Ranking tierNews = new Ranking(Measured.suspicions(each), Measured.suspicions(news));
    Ranking maskedNews = new Ranking(Measured.masked(each), Measured.masked(news));
    table.row(
        name,
        Figures.count(each.size()),
        Figures.count(news.size()),
        Figures.auc(new Ranking(Measured.suspicions(each), Measured.suspicions(originals))),
        Figures.auc(new Ranking(Measured.masked(each), Measured.masked(originals))),
        Figures.auc(tierNews),
        Figures.auc(maskedNews),
        Figures.found(tierNews, 0.01),
        Figures.found(maskedNews, 0.01));
  }

  void addTo(Targets targets) {
    targets.atLeast(
        "statistical and rule-based, held-out systems, ten sentences: AUC",
        targets.goal(0.90, 0.95),
        documents(of(Generation.DAMAGED).and(TranslationSet::isOfUnknownSystem)));
    Predicate<TranslationSet> weak = of(Generation.WEAK);
    targets.atLeast(
        "weak neural, low-ranked systems and low-resource languages, ten sentences: AUC",
        targets.goal(0.80, 0.90),
        documents(weak.and(set -> !set.set().equals(JUDGED))));
    targets.atLeast(
        "weak neural, sentences judged under 50 of 100: sentence AUC",
        targets.goal(0.70, 0.78),
        sentences(weak.and(set -> set.set().equals(JUDGED)), Measured.Row::translated));
    targets.atLeast(
        "strong neural, held-out systems, ten sentences: AUC",
        targets.goal(0.68, 0.78),
        documents(
            of(Generation.STRONG)
                .and(TranslationSet::isOfUnknownSystem)
                .and(set -> human.containsKey(set.set()))));
    targets.atLeast(
        "strong neural, held-out systems, sentences: sentence AUC",
        0.63,
        sentences(
            of(Generation.STRONG)
                .and(TranslationSet::isOfUnknownSystem)
                .and(set -> human.containsKey(set.set())),
            Measured.Row::translated));
  }

  private static Predicate<TranslationSet> of(Generation generation) {
    return set -> set.generation() == generation;
  }

  private Iterable<String> names(
      Predicate<TranslationSet> wanted, Function<TranslationSet, String> name) {
    TreeSet<String> names = new TreeSet<>(Comparator.naturalOrder());
    machine.keySet().stream().filter(wanted).map(name).forEach(names::add);
    return names;
  }

  private Ranking documents(Predicate<TranslationSet> wanted) {
    return new Ranking(
        Measured.suspicions(documentsOf(wanted).toList()), Measured.suspicions(humanOf(wanted)));
  }

  private Ranking sentences(Predicate<TranslationSet> wanted, Measured.Ranker ranker) {
    return ranking(documentsOf(wanted).toList(), humanOf(wanted), ranker);
  }

  private Stream<Measured> documentsOf(Predicate<TranslationSet> wanted) {
    return machine.entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream());
  }

  /** Human documents of the sets that the wanted translations are of; of all where none has any. */
  private List<Measured> humanOf(Predicate<TranslationSet> wanted) {
    List<Measured> own = new ArrayList<>();
    machine.keySet().stream()
        .filter(wanted)
        .map(TranslationSet::set)
        .distinct()
        .forEach(set -> own.addAll(human.getOrDefault(set, List.of())));
    return own.isEmpty() ? human.values().stream().flatMap(List::stream).toList() : own;
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
    boolean compared =
        machine.keySet().stream().filter(wanted).anyMatch(set -> human.containsKey(set.set()));
    List<Measured> each = documentsOf(wanted).toList();
    row(table, compared || each.isEmpty() ? name : name + " *", each, humanOf(wanted));
  }

  private static void row(Table table, String name, List<Measured> each, List<Measured> originals) {
    Ranking documents = new Ranking(Measured.suspicions(each), Measured.suspicions(originals));
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
