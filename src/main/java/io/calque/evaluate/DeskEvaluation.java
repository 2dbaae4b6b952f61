package io.calque.evaluate;

import io.calque.Calque;
import io.calque.CalqueModels;
import io.calque.input.Source;
import io.calque.parallel.Workers;
import io.calque.score.ArticleScore;
import io.calque.score.Tier;
import io.calque.score.Verdict;
import io.calque.text.Label;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Tables on texts that people judged on a desk, each scored alone. */
final class DeskEvaluation {
  private final List<Case> cases = new ArrayList<>();

  /** A text and what is said of it. */
  private record Case(Label people, Verdict calque) {}

  private DeskEvaluation(Path models, List<JudgedText> texts, Tier tier) {
    try (CalqueModels opened = CalqueModels.open(models)) {
      Calque calque = Calque.builder(opened).tier(tier).falseAlarmRate(Evaluation.PROMISED).build();
      List<ArticleScore> scores =
          Workers.ofProcessors().map(texts, one -> calque.score(source(one)));
      for (int i = 0; i < texts.size(); i++) {
        cases.add(new Case(texts.get(i).label(), scores.get(i).verdict()));
      }
    }
  }

  private static Source source(JudgedText text) {
    return Source.ofText(text.source(), text.text()).withUrl(text.address());
  }

  static void write(
      Markdown out, Path models, List<JudgedText> texts, Tier tier, PrintWriter progress) {
    progress.println(tier.id() + ": desk");
    progress.flush();
    out.heading(2, "Desk, " + tier.id() + " tier");
    new DeskEvaluation(models, texts, tier).write(out);
  }

  private void write(Markdown out) {
    out.paragraph(
        "Texts of a review desk of which people agree what they are. The people saw what Calque"
            + " marked, and looked at the strongest first, so that precision here may be higher"
            + " and recall lower or higher than on texts drawn by chance.");
    Table table =
        new Table("people say", "texts", "spun", "translated", "original", "insufficient");
    for (Label label : Label.values()) {
      List<Case> own = cases.stream().filter(one -> one.people() == label).toList();
      table.row(
          label == Label.ORIGINAL ? "human" : label.id(),
          Figures.count(own.size()),
          count(own, Verdict.SPUN),
          count(own, Verdict.TRANSLATED),
          count(own, Verdict.ORIGINAL),
          count(own, Verdict.INSUFFICIENT));
    }
    out.table(table);
    Predicate<Case> accused = one -> one.calque().isAccusation();
    Predicate<Case> damaged = one -> one.people() != Label.ORIGINAL;
    out.table(
        new Table("measure", "share")
            .row("precision: accused, and rightly", share(accused, damaged))
            .row("recall: spun or translated, and accused", share(damaged, accused))
            .row("false alarms: human, and accused", share(damaged.negate(), accused)));
  }

  private static String count(List<Case> cases, Verdict verdict) {
    return Figures.count((int) cases.stream().filter(one -> one.calque() == verdict).count());
  }

  /** Of the cases that are one thing, those that are the other too. */
  private String share(Predicate<Case> one, Predicate<Case> other) {
    List<Case> all = cases.stream().filter(one).toList();
    return new Proportion((int) all.stream().filter(other).count(), all.size()).text();
  }
}
