package io.calque.evaluate;

import io.calque.text.Label;
import java.util.List;
import java.util.Locale;

/** Whether a probability of so much is right so often. */
final class CalibrationTable {
  private static final int BINS = 10;

  private final double[] predicted = new double[BINS];
  private final int[] right = new int[BINS];
  private final int[] all = new int[BINS];
  private int cases;

  /** Counts a case. */
  void add(double probability, boolean holds) {
    int bin = Math.min(BINS - 1, (int) (probability * BINS));
    predicted[bin] += probability;
    right[bin] += holds ? 1 : 0;
    all[bin]++;
    cases++;
  }

  /**
   * Expected calibration error, 0 to 1: the mean over all cases of the gap between the mean
   * probability of their bin and the share of the bin that holds (Naeini et al. 2015); 0 without
   * cases.
   */
  double error() {
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += Math.abs(predicted[bin] - right[bin]);
    }
    return cases == 0 ? 0 : sum / cases;
  }

  static void write(Markdown out, List<Measured> documents) {
    out.heading(3, "Calibration of sentence probabilities");
    out.paragraph(
        "All sentences above, human, spun by all families, round-tripped and damaged by machine"
            + " translation, mixed as the calibration was fitted: of those given a probability, how"
            + " many are of the class. The error depends on this mix.");
    CalibrationTable spun = of(documents, Label.SPUN);
    CalibrationTable translated = of(documents, Label.TRANSLATED);
    Table table = new Table("probability", "sentences", "are spun", "sentences", "are translated");
    for (int bin = 0; bin < BINS; bin++) {
      table.row(
          String.format(Locale.ROOT, "%.1f-%.1f", bin / 10.0, (bin + 1) / 10.0),
          Figures.count(spun.all[bin]),
          spun.share(bin),
          Figures.count(translated.all[bin]),
          translated.share(bin));
    }
    table.row(
        "expected calibration error",
        Figures.count(spun.cases),
        Figures.decimal(spun.error()),
        Figures.count(translated.cases),
        Figures.decimal(translated.error()));
    out.table(table);
  }

  private static CalibrationTable of(List<Measured> documents, Label label) {
    CalibrationTable table = new CalibrationTable();
    for (Measured document : documents) {
      for (Measured.Row row : document.sentences()) {
        table.add(row.probability().of(label), row.label() == label);
      }
    }
    return table;
  }

  private String share(int bin) {
    return new Proportion(right[bin], all[bin]).text();
  }
}
