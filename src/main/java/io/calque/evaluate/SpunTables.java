package io.calque.evaluate;

import io.calque.score.Verdict;
import io.calque.text.Label;
import java.util.List;
import java.util.Map;

/** How well simulated spinning is found. */
final class SpunTables {
  static final String ALL = "all families";
  static final String QUESTIONABLE = "questionable-news";

  /** Sentences from which an article is one that a promise is made of. */
  static final int SENTENCES = 5;

  private static final int[] LENGTHS = {0, 40, 80, 160, 320, 640};

  private final Map<String, List<Measured>> spun;
  private final List<Measured> questionable;
  private final List<Measured> clean;
  private final List<Measured> human;

  /**
   * Tables of these documents.
   *
   * @param spun documents by the family of the simulated spinner
   * @param questionable human news of dubious sites
   * @param clean the documents that were spun, as they were
   * @param human human documents of every kind
   */
  SpunTables(
      Map<String, List<Measured>> spun,
      List<Measured> questionable,
      List<Measured> clean,
      List<Measured> human) {
    this.spun = spun;
    this.questionable = questionable;
    this.clean = clean;
    this.human = human;
  }

  void write(Markdown out) {
    out.heading(3, "Spun text");
    out.paragraph(
        "Clean English spun by the project’s simulator, one family of replacements at a time and"
            + " all together. Training used the same families on other documents. A sentence counts"
            + " as spun where a word of it was replaced. Found: verdict spun or translated, of the"
            + " documents that are long enough to judge. The promise is kept with room to spare, so"
            + " the articles are also ranked by score against all human documents of the test"
            + " part.");
    out.table(documents());
    out.paragraph("All families together, by words of the document, quoted ones included.");
    out.table(lengths());
    out.paragraph(
        "Sentences of at least "
            + Measurer.LEAST_TOKENS
            + " tokens, ranked by the probability of spun, against human sentences of "
            + QUESTIONABLE
            + " and of the clean documents themselves.");
    out.table(sentences());
    out.paragraph(
        "The same ranking against "
            + QUESTIONABLE
            + " by two baselines: the rule for repeated words"
            + " alone, and a logistic regression over word 1-2-grams fitted in this run on train"
            + " documents spun by every family and manner.");
    out.table(baselines());
  }

  void addTo(Targets targets) {
    targets.atLeast(
        "spun articles of " + SENTENCES + " and more sentences: found at 1 %",
        targets.goal(0.95, 0.995),
        Measured.accused(longer(spun.getOrDefault(ALL, List.of()))));
    Ranking ranking = ranking(spun.getOrDefault(ALL, List.of()));
    if (!ranking.isEmpty()) {
      targets.atLeast(
          "spun articles of " + SENTENCES + " and more sentences: ranked above 99 % of human ones",
          targets.goal(0.95, 0.995),
          ranking.found(0.01));
    }
  }

  /** Longer articles by their score, against human ones as long. */
  private Ranking ranking(List<Measured> each) {
    return new Ranking(Measured.strengths(longer(each)), Measured.strengths(longer(human)));
  }

  private static List<Measured> longer(List<Measured> documents) {
    return Measured.longer(documents, SENTENCES);
  }

  private Table documents() {
    Table table =
        new Table(
            "family",
            "documents",
            "insufficient",
            "found at 1 %",
            "found, of " + SENTENCES + " and more sentences",
            "of these, ranked above 99 % of human ones",
            "verdict spun among the found");
    spun.forEach(
        (family, each) -> {
          int accused = Measured.accused(each).hits();
          int named = (int) each.stream().filter(one -> one.verdict() == Verdict.SPUN).count();
          table.row(
              family,
              Figures.count(each.size()),
              Measured.insufficient(each),
              Measured.accused(each).text(),
              Measured.accused(longer(each)).text(),
              Figures.found(ranking(each), 0.01),
              Figures.share(named, accused));
        });
    return table;
  }

  private Table lengths() {
    Table table =
        new Table("words", "spun documents", "found at 1 %", "clean documents", "false alarms");
    for (int i = 0; i < LENGTHS.length; i++) {
      int least = LENGTHS[i];
      int below = i + 1 < LENGTHS.length ? LENGTHS[i + 1] : Integer.MAX_VALUE;
      List<Measured> found = between(spun.getOrDefault(ALL, List.of()), least, below);
      List<Measured> originals = between(clean, least, below);
      table.row(
          below == Integer.MAX_VALUE ? least + " and more" : least + "-" + (below - 1),
          Figures.count(found.size()),
          Measured.accused(found).text(),
          Figures.count(originals.size()),
          Measured.accused(originals).text());
    }
    return table;
  }

  private static List<Measured> between(List<Measured> documents, int least, int below) {
    return documents.stream().filter(one -> one.words() >= least && one.words() < below).toList();
  }

  private Table sentences() {
    Table table =
        new Table(
            "family",
            "sentences",
            "AUC, " + QUESTIONABLE,
            "found at 1 % of them",
            "found at 5 % of them",
            "AUC, clean",
            "found at 1 % of clean");
    spun.forEach(
        (family, each) -> {
          Ranking dubious = ranking(each, questionable, Measured.Row::spun);
          Ranking against = ranking(each, clean, Measured.Row::spun);
          table.row(
              family,
              Figures.count(Measured.scores(each, Label.SPUN, Measured.Row::spun).size()),
              Figures.auc(dubious),
              Figures.found(dubious, 0.01),
              Figures.found(dubious, 0.05),
              Figures.auc(against),
              Figures.found(against, 0.01));
        });
    return table;
  }

  private Table baselines() {
    Table table =
        new Table(
            "family",
            "repeated word, AUC",
            "repeated word, found at 1 %",
            "1-2-grams, AUC",
            "1-2-grams, found at 1 %",
            "1-2-grams, found at 5 %");
    spun.forEach(
        (family, each) -> {
          Ranking repeated = ranking(each, questionable, Measured.Row::repeated);
          Ranking grams = ranking(each, questionable, Measured.Row::spunGrams);
          table.row(
              family,
              Figures.auc(repeated),
              Figures.found(repeated, 0.01),
              Figures.auc(grams),
              Figures.found(grams, 0.01),
              Figures.found(grams, 0.05));
        });
    return table;
  }

  private static Ranking ranking(
      List<Measured> spun, List<Measured> human, Measured.Ranker ranker) {
    return new Ranking(
        Measured.scores(spun, Label.SPUN, ranker), Measured.scores(human, Label.ORIGINAL, ranker));
  }
}
