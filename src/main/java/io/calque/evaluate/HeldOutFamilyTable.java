package io.calque.evaluate;

import io.calque.model.SentenceReading;
import io.calque.parallel.Workers;
import io.calque.score.Tier;
import io.calque.simulate.SpinFamily;
import io.calque.text.Label;
import io.calque.train.HeldOutFamilies;
import io.calque.train.text.LabelledDocument;
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

  /** Name of the family that was induced from published tortured phrases. */
  static final String INDUCED = "induced words";

  private final Tier tier;
  private final Map<String, Ranking> learners = new LinkedHashMap<>();
  private final Map<String, Ranking> rankings = new LinkedHashMap<>();
  private final Map<String, Ranking> withRules = new LinkedHashMap<>();

  /** An empty table of a tier. */
  HeldOutFamilyTable(Tier tier) {
    this.tier = tier;
  }

  private static Map<String, Set<SpinFamily>> families() {
    Map<String, Set<SpinFamily>> out = new LinkedHashMap<>();
    out.put("thesaurus neighbours", EnumSet.of(SpinFamily.THESAURUS));
    out.put(INDUCED, EnumSet.of(SpinFamily.INDUCED));
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
   * @param nonnative sentences of learners of English to tell them from
   */
  void add(
      String name,
      HeldOutFamilies models,
      Function<Set<SpinFamily>, List<LabelledDocument>> spun,
      List<LabelledDocument> human,
      List<LabelledDocument> nonnative) {
    Set<SpinFamily> families = FAMILIES.getOrDefault(name, Set.of());
    List<Double> negatives = scores(models, human, Label.ORIGINAL);
    rankings.put(name, new Ranking(scores(models, spun.apply(families), Label.SPUN), negatives));
    if (!families.contains(SpinFamily.PHRASE)) {
      Set<SpinFamily> both = EnumSet.copyOf(families);
      both.add(SpinFamily.PHRASE);
      List<Double> ruled = scores(models, spun.apply(both), Label.SPUN);
      withRules.put(name, new Ranking(ruled, negatives));
      learners.put(name, new Ranking(ruled, scores(models, nonnative, Label.ORIGINAL)));
    }
  }

  void write(Markdown out) {
    if (rankings.isEmpty()) {
      return;
    }
    if (tier == Tier.DEEP) {
      out.paragraph(
          "The transformer was trained without one family, the induced words, so that it can be"
              + " measured on a dictionary it never saw; the others would need one trained for"
              + " each.");
    }
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
            "found at 1 %, with rules",
            "AUC, with rules, against learners of English");
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
              Figures.found(ruled, 0.01),
              Figures.auc(learners.getOrDefault(name, none)));
        });
    out.table(table);
  }

  void addTo(Targets targets) {
    addTo(targets, rankings, "");
    addTo(targets, withRules, " and phrase rules");
    if (tier == Tier.DEEP) {
      learners.forEach(
          (name, ranking) ->
              targets.atLeast(
                  "the same with " + name + " and phrase rules, against learners of English: AUC",
                  0.92,
                  ranking));
    }
  }

  private static void addTo(Targets targets, Map<String, Ranking> rankings, String with) {
    rankings.forEach(
        (name, ranking) -> {
          String what = "sentences spun by held-out " + name + with + ": ";
          targets.atLeast(what + "AUC", targets.goal(0.88, 0.95), ranking);
          if (!ranking.isEmpty()) {
            targets.atLeast(what + "found at 1 %", targets.goal(0.40, 0.75), ranking.found(0.01));
          }
        });
  }

  private static List<Double> scores(
      HeldOutFamilies models, List<LabelledDocument> documents, Label label) {
    return Workers.ofProcessors()
        .map(documents, document -> scores(models, document, label))
        .stream()
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
