package io.calque.evaluate;

import io.calque.model.EvidenceWeights.Family;
import io.calque.text.Label;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whether evidence that is shown with a score is an artifact so often. */
final class EvidenceCalibration implements Section {
  private final List<EvidenceHit> hits;
  private final Map<Label, Double> weights;

  /**
   * A table.
   *
   * @param weights what a hit in a sentence of a label counts for
   */
  EvidenceCalibration(List<EvidenceHit> hits, Map<Label, Double> weights) {
    this.hits = hits;
    this.weights = weights;
  }

  /** Of all evidence shown in these documents. */
  static EvidenceCalibration of(List<Measured> documents, Map<Label, Double> weights) {
    return new EvidenceCalibration(
        documents.stream().flatMap(one -> one.hits().stream()).toList(), weights);
  }

  private CalibrationTable table(Stream<EvidenceHit> wanted) {
    CalibrationTable table = new CalibrationTable();
    wanted.forEach(
        one -> table.add(one.score(), one.artifact(), weights.getOrDefault(one.sentence(), 1.0)));
    return table;
  }

  private CalibrationTable table(Family family) {
    return table(hits.stream().filter(one -> one.family() == family));
  }

  @Override
  public void write(Markdown out) {
    out.heading(3, "Calibration of the scores of evidence");
    out.paragraph(
        "Evidence shown in the same documents, and in clean ones with phrases of the lists put in:"
            + " of that with a score, how much is an artifact. In spun text it is where a word was"
            + " replaced; in human text, phrases put in among them, it is none; in machine"
            + " translation, where nobody marked words, evidence of a translation is taken for one,"
            + " and where it is not right after all the scores are too high. Classes are weighted"
            + " as above. Evidence of a score under 0.05 is not shown, and that of less than 0.5"
            + " faintly. Words shown as a machine’s wording are left out: their score is that of"
            + " the transformer.");
    CalibrationTable all = table(hits.stream());
    CalibrationTable replaced = table(Family.REPLACED);
    CalibrationTable listed = table(Family.LISTED);
    CalibrationTable spun = table(Family.SPUN);
    CalibrationTable translated = table(Family.TRANSLATED);
    Table table =
        new Table(
            "score",
            "replaced words",
            "are artifacts",
            "rows of lists",
            "are artifacts",
            "other rules of spinners",
            "are artifacts",
            "rules of translations",
            "are artifacts",
            "all",
            "are artifacts");
    for (int bin = 0; bin < CalibrationTable.BINS; bin++) {
      table.row(
          CalibrationTable.name(bin),
          Figures.count(replaced.cases(bin)),
          replaced.share(bin),
          Figures.count(listed.cases(bin)),
          listed.share(bin),
          Figures.count(spun.cases(bin)),
          spun.share(bin),
          Figures.count(translated.cases(bin)),
          translated.share(bin),
          Figures.count(all.cases(bin)),
          all.share(bin));
    }
    table.row(
        "expected calibration error",
        Figures.count(replaced.cases()),
        Figures.decimal(replaced.error()),
        Figures.count(listed.cases()),
        Figures.decimal(listed.error()),
        Figures.count(spun.cases()),
        Figures.decimal(spun.error()),
        Figures.count(translated.cases()),
        Figures.decimal(translated.error()),
        Figures.count(all.cases()),
        Figures.decimal(all.error()));
    out.table(table);
  }

  @Override
  public void addTo(ReleaseTargets targets) {
    if (hits.isEmpty()) {
      targets.missing(Goal.EVIDENCE_CALIBRATION, "no evidence was shown");
    } else {
      targets.measure(Goal.EVIDENCE_CALIBRATION, table(hits.stream()).error());
    }
  }
}
