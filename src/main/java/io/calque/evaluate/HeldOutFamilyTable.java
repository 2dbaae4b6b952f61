package io.calque.evaluate;

import io.calque.corpus.SpinFamily;
import io.calque.model.SentenceReading;
import io.calque.text.Label;
import io.calque.train.HeldOutFamilies;
import io.calque.train.LabelledDocument;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** How well replacements are found by models that never saw their kind. */
final class HeldOutFamilyTable {
  /** Families of one source of words each, by the name they are printed under. */
  static final Map<String, Set<SpinFamily>> FAMILIES = families();

  private final Map<String, Ranking> rankings = new LinkedHashMap<>();
  private final Map<String, Ranking> withRules = new LinkedHashMap<>();

  private static Map<String, Set<SpinFamily>> families() {
    Map<String, Set<SpinFamily>> out = new LinkedHashMap<>();
    out.put("thesaurus neighbours", EnumSet.of(SpinFamily.THESAURUS));
    out.put("induced words", EnumSet.of(SpinFamily.INDUCED));
    out.put("rare, uninflected and split words", EnumSet.of(SpinFamily.RARE, SpinFamily.SPLIT));
    out.put("phrase rules", EnumSet.of(SpinFamily.PHRASE));
    return out;
  }

  /**
   * Measures one family.
   *
   * @param name of {@link #FAMILIES}
   * @param models fitted without it
   * @param spun gives the test documents spun by some families
   * @param human human sentences to tell them from
   */
  void add(
      String name,
      HeldOutFamilies models,
      Function<Set<SpinFamily>, List<LabelledDocument>> spun,
      List<LabelledDocument> human) {
    Set<SpinFamily> families = FAMILIES.getOrDefault(name, Set.of());
    List<Double> negatives = scores(models, human, Label.ORIGINAL);
    rankings.put(name, new Ranking(scores(models, spun.apply(families), Label.SPUN), negatives));
    if (!families.contains(SpinFamily.PHRASE)) {
      Set<SpinFamily> both = EnumSet.copyOf(families);
      both.add(SpinFamily.PHRASE);
      withRules.put(name, new Ranking(scores(models, spun.apply(both), Label.SPUN), negatives));
    }
  }

  void write(Markdown out) {
    out.paragraph(
        "Held-out families: for each, a token and a sentence model are fitted in this run, on "
            + Figures.count(HeldOutText.TRAIN_WORDS)
            + " words of each file of the train part, without any replacement of that family, and"
            + " rank test sentences that it spun against human sentences of "
            + SpunTables.QUESTIONABLE
            + ". Real spinners also use phrase rules, and the second set of columns has sentences"
            + " spun by the family and by those. The language statistics are those shipped; they"
            + " know which words the public-domain thesaurus lists together, so the thesaurus is"
            + " held out from the models, not from the statistics.");
    Table table =
        new Table(
            "family held out",
            "sentences",
            "AUC",
            "found at 1 %",
            "found at 5 %",
            "sentences, with rules",
            "AUC, with rules",
            "found at 1 %, with rules");
    Ranking none = new Ranking(List.of(), List.of());
    rankings.forEach(
        (name, alone) -> {
          Ranking ruled = withRules.getOrDefault(name, none);
          table.row(
              name,
              Figures.count(alone.positives()),
              Figures.auc(alone),
              Figures.found(alone, 0.01),
              Figures.found(alone, 0.05),
              Figures.count(ruled.positives()),
              Figures.auc(ruled),
              Figures.found(ruled, 0.01));
        });
    out.table(table);
  }

  void addTo(Targets targets) {
    addTo(targets, rankings, "");
    addTo(targets, withRules, " and phrase rules");
  }

  private static void addTo(Targets targets, Map<String, Ranking> rankings, String with) {
    rankings.forEach(
        (name, ranking) -> {
          String what = "sentences spun by held-out " + name + with + ": ";
          targets.atLeast(what + "AUC", 0.88, ranking);
          if (!ranking.isEmpty()) {
            targets.atLeast(what + "found at 1 %", 0.40, ranking.found(0.01));
          }
        });
  }

  private static List<Double> scores(
      HeldOutFamilies models, List<LabelledDocument> documents, Label label) {
    return documents.parallelStream()
        .map(document -> scores(models, document, label))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Double> scores(
      HeldOutFamilies models, LabelledDocument document, Label label) {
    List<Double> out = new ArrayList<>();
    for (SentenceReading reading : models.read(document)) {
      if (reading.sentence().tokens().size() >= Measurer.LEAST_TOKENS
          && document.label(reading.sentence()) == label) {
        out.add(models.classify(reading).spun());
      }
    }
    return out;
  }
}
