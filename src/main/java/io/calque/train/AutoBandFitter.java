package io.calque.train;

import io.calque.model.AutoBand;
import io.calque.model.FalseAlarms;
import io.calque.model.MetricName;
import io.calque.model.MetricName.Measure;
import io.calque.model.Metrics;
import io.calque.model.Models;
import io.calque.model.SentenceReading;
import io.calque.parallel.Workers;
import io.calque.score.ArticleScorer;
import io.calque.signal.Signals;
import io.calque.text.Document;
import io.calque.text.Label;
import io.calque.text.Probabilities;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Chooses which articles the fast tier sends on: as few as keep what the deep tier finds. */
final class AutoBandFitter {
  private static final List<Double> RATES = List.of(0.01, 0.02, 0.03, 0.05, 0.07, 0.1);

  /** Share of the articles accused by the deep tier that has to be sent on. */
  private static final double KEPT = 0.99;

  /** Rate at which the test that finds more rejects at a promised 1 %. */
  private static final double PROMISED = 0.01 * FalseAlarms.SPUN_SHARE;

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
  Metrics metrics() {
    Map<MetricName, Double> metrics = new HashMap<>();
    for (double rate : RATES) {
      metrics.put(MetricName.of(Measure.HUMAN_SENT_ON, rate), share(humans, rate));
      metrics.put(MetricName.of(Measure.FOUND_SENT_ON, rate), share(found, rate));
    }
    return new Metrics(metrics);
  }

  private static double share(List<Double> rates, double limit) {
    AutoBand band = new AutoBand(limit);
    return (double) rates.stream().filter(band::sendsOn).count() / Math.max(1, rates.size());
  }

  private Rates rates(Calibrator.Held held) {
    Document document = held.document().labelled().document();
    int words = ArticleScorer.unquotedWords(document);
    List<SentenceReading> readings =
        ArticleScorer.read(document, signals.find(document), fast::read);
    List<Probabilities> classes = readings.stream().map(fast::classify).toList();
    Probabilities article = fast.classify(readings, classes);
    return new Rates(
        held.document().labelled().label(),
        rate(
            fast.falseAlarms(),
            words,
            Models.spunStrength(article),
            fast.translatedStrength(readings, article)),
        rate(deep, words, held.spun(), held.translated()));
  }

  /** The smaller of both tests; 1 for articles too short to judge. */
  static double rate(FalseAlarms falseAlarms, int words, double spun, double translated) {
    return falseAlarms.judges(words)
        ? Math.min(falseAlarms.spunRate(words, spun), falseAlarms.translatedRate(words, translated))
        : 1;
  }

  private record Rates(Label label, double fast, double deep) {}
}
