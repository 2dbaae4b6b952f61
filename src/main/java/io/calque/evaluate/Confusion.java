package io.calque.evaluate;

import io.calque.text.Label;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Counts of sentences by their own label and the label they were given. Not thread-safe. */
final class Confusion {
  private final Map<Label, Map<Label, Integer>> counts = new EnumMap<>(Label.class);
  private final Map<Label, Integer> lost = new EnumMap<>(Label.class);

  /**
   * Counts a sentence.
   *
   * @param given empty where no scored sentence overlaps it
   */
  void add(Label gold, Optional<Label> given) {
    given.ifPresentOrElse(
        label ->
            counts
                .computeIfAbsent(gold, key -> new EnumMap<>(Label.class))
                .merge(label, 1, Integer::sum),
        () -> lost.merge(gold, 1, Integer::sum));
  }

  /** Sentences of one label that were given another, or the same. */
  int count(Label gold, Label given) {
    return counts.getOrDefault(gold, Map.of()).getOrDefault(given, 0);
  }

  /** Sentences of this label, those that nothing overlaps included. */
  int of(Label gold) {
    int sum = lost.getOrDefault(gold, 0);
    for (Label given : Label.values()) {
      sum += count(gold, given);
    }
    return sum;
  }

  /** Right ones among those given this label. */
  Proportion precision(Label label) {
    int all = 0;
    for (Label gold : Label.values()) {
      all += count(gold, label);
    }
    return new Proportion(count(label, label), all);
  }

  /** Those given this label among those that have it. */
  Proportion recall(Label label) {
    return new Proportion(count(label, label), of(label));
  }

  /** Harmonic mean of precision and recall, 0 to 1; 0 where nothing is right. */
  double f1(Label label) {
    double precision = precision(label).share();
    double recall = recall(label).share();
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** Labels in rows, given labels in columns, and per class precision, recall and F1. */
  Table table() {
    Table table =
        new Table(
            "labelled",
            "n",
            "given original",
            "given spun",
            "given translated",
            "no sentence there",
            "precision",
            "recall",
            "F1");
    for (Label gold : Label.values()) {
      table.row(
          gold.id(),
          Figures.count(of(gold)),
          Figures.count(count(gold, Label.ORIGINAL)),
          Figures.count(count(gold, Label.SPUN)),
          Figures.count(count(gold, Label.TRANSLATED)),
          Figures.count(lost.getOrDefault(gold, 0)),
          precision(gold).text(),
          recall(gold).text(),
          Figures.decimal(f1(gold)));
    }
    return table;
  }
}
