package io.calque.evaluate;

import io.calque.text.Label;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Whether a probability of so much is right so often. */
final class CalibrationTable {
  /** Bins of probability, as wide as each other. */
  static final int BINS = 10;

  private final double[] predicted = new double[BINS];
  private final double[] right = new double[BINS];
  private final double[] all = new double[BINS];
  private final int[] cases = new int[BINS];

  /** Counts a case as {@code weight} cases. */
  void add(double probability, boolean holds, double weight) {
    int bin = Math.min(BINS - 1, (int) (probability * BINS));
    predicted[bin] += weight * probability;
    right[bin] += holds ? weight : 0;
    all[bin] += weight;
    cases[bin]++;
  }

  /**
   * Expected calibration error, 0 to 1: the mean over all cases of the gap between the mean
   * probability of their bin and the share of the bin that holds (Naeini et al. 2015); 0 without
   * cases.
   */
  double error() {
    double gaps = 0;
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      gaps += Math.abs(predicted[bin] - right[bin]);
      sum += all[bin];
    }
    return sum == 0 ? 0 : gaps / sum;
  }

  /** On how many sentences of a class a calibration was fitted, where that is known. */
  interface Fitted {
    OptionalDouble on(Label label);
  }

  static void write(
      Markdown out,
      Targets targets,
      ReleaseTargets release,
      List<Measured> documents,
      Fitted trained) {
    Map<Label, Double> weights = weights(documents, trained);
    out.heading(3, "Calibration of sentence probabilities");
    out.paragraph(
        "All sentences above, human, spun by all families, round-tripped and translated by damaged"
            + " or weak systems: of those given a probability, how many are of the class. How often"
            + " each class occurs decides what is right; the classes are weighted to the shares"
            + " that the calibration was fitted at ("
            + shares(trained)
            + ").");
    CalibrationTable spun = of(documents, Label.SPUN, weights);
    CalibrationTable translated = of(documents, Label.TRANSLATED, weights);
    Table table = new Table("probability", "sentences", "are spun", "sentences", "are translated");
    for (int bin = 0; bin < BINS; bin++) {
      table.row(
          name(bin),
          Figures.count(spun.cases[bin]),
          spun.share(bin),
          Figures.count(translated.cases[bin]),
          translated.share(bin));
    }
    table.row(
        "expected calibration error",
        Figures.count(spun.cases()),
        Figures.decimal(spun.error()),
        Figures.count(translated.cases()),
        Figures.decimal(translated.error()));
    out.table(table);
    targets.atMost("expected calibration error, sentences, spun", 0.03, spun.error());
    targets.atMost("expected calibration error, sentences, translated", 0.03, translated.error());
    release.measure(Goal.LABEL_CALIBRATION, Math.max(spun.error(), translated.error()));
  }

  /** What a measured sentence of a label counts for. */
  static Map<Label, Double> weights(List<Measured> documents, Fitted trained) {
    Map<Label, Double> counts = new EnumMap<>(Label.class);
    for (Measured document : documents) {
      document.sentences().forEach(row -> counts.merge(row.label(), 1.0, Double::sum));
    }
    counts.replaceAll((label, count) -> trained.on(label).orElse(count) / count);
    return counts;
  }

  private static String shares(Fitted trained) {
    double all = 0;
    for (Label label : Label.values()) {
      all += trained.on(label).orElse(0);
    }
    List<String> shares = new ArrayList<>();
    for (Label label : Label.values()) {
      double share = trained.on(label).orElse(0) / Math.max(1, all);
      shares.add(String.format(Locale.ROOT, "%s %.0f %%", label.id(), 100 * share));
    }
    return String.join(", ", shares);
  }

  private static CalibrationTable of(
      List<Measured> documents, Label label, Map<Label, Double> weights) {
    CalibrationTable table = new CalibrationTable();
    for (Measured document : documents) {
      for (Measured.Row row : document.sentences()) {
        double weight = weights.getOrDefault(row.label(), 1.0);
        table.add(row.probability().of(label), row.label() == label, weight);
      }
    }
    return table;
  }

  /** Such as {@code 0.1-0.2}. */
  static String name(int bin) {
    return String.format(Locale.ROOT, "%.1f-%.1f", bin / 10.0, (bin + 1) / 10.0);
  }

  /** Cases in a bin. */
  int cases(int bin) {
    return cases[bin];
  }

  /** Cases in all bins. */
  int cases() {
    return IntStream.of(cases).sum();
  }

  /** Share of a bin that holds, in percent. */
  String share(int bin) {
    return all[bin] == 0
        ? Figures.NONE
        : String.format(Locale.ROOT, "%.1f %%", 100 * right[bin] / all[bin]);
  }
}
