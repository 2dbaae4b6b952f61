package io.calque.evaluate;

import io.calque.score.Assessor;
import io.calque.signal.Signals;
import io.calque.text.Document;
import io.calque.train.text.LabelledDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How much sooner {@code auto} has scored clean news than the deep tier.
 *
 * @param articles how many were scored
 * @param deep seconds by the deep tier
 * @param auto seconds by auto
 */
record TierSpeed(int articles, double deep, double auto) {
  /** Articles that are scored. */
  static final int ARTICLES = 60;

  /** Times that both are measured, by turns. */
  private static final int ROUNDS = 3;

  /** Scores articles with both, by turns, on one thread; the first turn warms up. */
  static TierSpeed measure(
      Assessor deep, Assessor auto, Signals signals, List<LabelledDocument> articles) {
    List<Double> byDeep = new ArrayList<>();
    List<Double> byAuto = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      double ofDeep = seconds(deep, signals, articles);
      double ofAuto = seconds(auto, signals, articles);
      if (round > 0) {
        byDeep.add(ofDeep);
        byAuto.add(ofAuto);
      }
    }
    return new TierSpeed(articles.size(), SpeedTable.median(byDeep), SpeedTable.median(byAuto));
  }

  private static double seconds(Assessor own, Signals signals, List<LabelledDocument> articles) {
    return SpeedTable.seconds(
        () -> {
          for (LabelledDocument one : articles) {
            Document document = one.document();
            own.assess(document, signals.find(document));
          }
        });
  }

  void write(Markdown out) {
    out.paragraph(
        "Clean news of the test part, evenly drawn, scored by both on one thread, rules and all; "
            + ROUNDS
            + " times each by turns, the median.");
    Table table = new Table("scored by", "articles", "articles a second");
    table.row("deep", Figures.count(articles), speed(deep));
    table.row("auto", Figures.count(articles), speed(auto));
    out.table(table);
  }

  private String speed(double seconds) {
    return articles == 0 ? Figures.NONE : String.format(Locale.ROOT, "%.1f", articles / seconds);
  }

  void addTo(ReleaseTargets targets) {
    if (articles == 0) {
      targets.missing(Goal.AUTO_SPEED, "nothing to read");
    } else {
      targets.measure(Goal.AUTO_SPEED, deep / auto);
    }
  }
}
