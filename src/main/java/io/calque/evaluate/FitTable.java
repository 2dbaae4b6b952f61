package io.calque.evaluate;

import io.calque.model.Models;
import io.calque.model.SentenceReading;
import io.calque.parallel.Workers;
import java.util.List;
import java.util.Optional;

/** Whether a word that does not fit its place scores above those that people accept there. */
final class FitTable implements Section {
  /** Share of the accepted words above the threshold. */
  private static final double RATE = 0.03;

  private static final String FIT_SCORE = "fit score, which knows the original";
  private static final String STATISTICS = "fit of the statistics";

  private final Ranking tier;
  private final Ranking fitScore;
  private final Ranking statistics;
  private final Optional<Ranking> transformer;

  private FitTable(
      Ranking tier, Ranking fitScore, Ranking statistics, Optional<Ranking> transformer) {
    this.tier = tier;
    this.fitScore = fitScore;
    this.statistics = statistics;
    this.transformer = transformer;
  }

  /** What a word is given; of a phrase its worst word counts. */
  private record Given(double replaced, double misfit, double transformer) {}

  /** Reads the sentence of each word, alone. */
  static FitTable measure(Models models, PutWords words) {
    List<Given> given = Workers.ofProcessors().map(words.words(), word -> read(models, word));
    return new FitTable(
        words.ranking(given.stream().map(Given::replaced).toList()),
        words.ranking(words.refusals()),
        words.ranking(given.stream().map(Given::misfit).toList()),
        models.isDeep()
            ? Optional.of(words.ranking(given.stream().map(Given::transformer).toList()))
            : Optional.empty());
  }

  private static Given read(Models models, PutWord word) {
    SentenceReading reading = models.read(List.of(word.sentence()), List.of(List.of())).get(0);
    double replaced = 0;
    double misfit = Double.NEGATIVE_INFINITY;
    double transformer = Double.NEGATIVE_INFINITY;
    for (int at = word.from(); at < word.to(); at++) {
      replaced = Math.max(replaced, reading.replaced().get(at));
      misfit = Math.max(misfit, -reading.contexts().get(at).fit());
      if (reading.encoded().isPresent()) {
        transformer = Math.max(transformer, reading.encoded().get().replaced().get(at));
      }
    }
    return new Given(replaced, misfit, transformer);
  }

  @Override
  public void write(Markdown out) {
    out.heading(3, "Words that fit");
    out.paragraph(
        "Words put in place of others in real sentences, of which people were asked whether they"
            + " fit: misfits, which nobody accepts (at most "
            + Figures.count(PutWords.MISFITS)
            + ", evenly drawn), against words that at least half accept; each sentence is read"
            + " alone. No model was fitted on these sentences or votes; which replaced words the"
            + " transformer learnt from was decided by a fit score that was. The fit score printed"
            + " here is fitted in this run, for each fifth of the places on the other four.");
    Table table =
        new Table(
            "score", "misfits", "accepted words", "AUC", "misfits above 97 % of accepted words");
    row(table, "replaced word, this tier", tier);
    transformer.ifPresent(one -> row(table, "replaced word, transformer alone", one));
    row(table, FIT_SCORE, fitScore);
    row(table, STATISTICS, statistics);
    out.table(table);
  }

  private static void row(Table table, String name, Ranking ranking) {
    table.row(
        name,
        Figures.count(ranking.positives()),
        Figures.count(ranking.negatives()),
        Figures.auc(ranking),
        Figures.found(ranking, RATE));
  }

  @Override
  public void addTo(ReleaseTargets targets) {
    targets.measure(Goal.FIT, tier.isEmpty() ? new Proportion(0, 0) : tier.found(RATE));
    transformer.ifPresent(
        one -> targets.baseline(Goal.FIT, "transformer alone", Figures.found(one, RATE)));
    targets.baseline(Goal.FIT, FIT_SCORE, Figures.found(fitScore, RATE));
    targets.baseline(Goal.FIT, STATISTICS, Figures.found(statistics, RATE));
  }
}
