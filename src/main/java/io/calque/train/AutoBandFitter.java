package io.calque.train;

import io.calque.model.AutoBand;
import io.calque.model.FalseAlarms;
import io.calque.model.Models;
import io.calque.model.SentenceReading;
import io.calque.parallel.Workers;
import io.calque.score.ArticleScorer;
import io.calque.signal.Signals;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Chooses which articles the fast tier sends on: as few as keep what the deep tier finds. */
final class AutoBandFitter {
  private static final List<Double> RATES = List.of(0.01, 0.02, 0.03, 0.05, 0.07, 0.1);

  /** Share of the articles accused by the deep tier that has to be sent on. */
  private static final double KEPT = 0.99;

  /** Promised rate at which articles are accused. */
  private static final double PROMISED = 0.01;

  private final Models fast;
  private final FalseAlarms deep;
  private final Signals signals;
  private final List<Double> humans = new ArrayList<>();
  private final List<Double> found = new ArrayList<>();

  /**
   * Prepares to choose.
   *
   * @param deep false alarms of the deep tier
   */
  AutoBandFitter(Models fast, FalseAlarms deep, Signals signals) {
    this.fast = fast;
    this.deep = deep;
    this.signals = signals;
  }

  /** Takes documents as the deep tier scored them. */
  void add(List<Calibrator.Held> documents) {
    List<Rates> rates = Workers.ofProcessors().map(documents, this::rates);
    for (Rates one : rates) {
      if (one.label() == Label.ORIGINAL) {
        humans.add(one.fast());
      } else if (one.deep() <= PROMISED) {
        found.add(one.fast());
      }
    }
  }

  AutoBand fit() {
    return new AutoBand(
        RATES.stream()
            .filter(rate -> share(found, rate) >= KEPT)
            .findFirst()
            .orElse(RATES.get(RATES.size() - 1)));
  }

  /** What each band would send on and keep. */
  Map<String, Double> metrics() {
    Map<String, Double> metrics = new TreeMap<>();
    for (double rate : RATES) {
      metrics.put("auto at " + rate + ": human articles sent on", share(humans, rate));
      metrics.put("auto at " + rate + ": of those found by deep sent on", share(found, rate));
    }
    return metrics;
  }

  private static double share(List<Double> rates, double limit) {
    return (double) rates.stream().filter(rate -> rate <= limit).count()
        / Math.max(1, rates.size());
  }

  private Rates rates(Calibrator.Held held) {
    Document document = held.labelled().document();
    int words = ArticleScorer.unquotedWords(document);
    return new Rates(
        held.labelled().label(),
        rate(fast.falseAlarms(), words, strength(document)),
        rate(deep, words, held.strength()));
  }

  private double strength(Document document) {
    List<SentenceReading> readings =
        ArticleScorer.read(document, signals.find(document), fast::read);
    List<Probabilities> classes = readings.stream().map(fast::classify).toList();
    return ArticleScorer.strength(fast.classify(readings, classes));
  }

  /** 1 for articles too short to judge. */
  private static double rate(FalseAlarms falseAlarms, int words, double strength) {
    return falseAlarms.judges(words) ? falseAlarms.band(words).rate(strength) : 1;
  }

  private record Rates(Label label, double fast, double deep) {}
}
