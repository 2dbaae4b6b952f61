package io.calque.report;

import io.calque.score.Calibration;
import io.calque.site.SiteBasis;
import java.util.Optional;

/**
 * How a report looks.
 *
 * @param withText whether the JSON formats carry the article text all offsets count in
 * @param colour whether the text report may use ANSI colours and underlines
 * @param width columns the text report wraps at, at least 40
 * @param rawCsv whether CSV cells that a spreadsheet would run as formulas are left as they are
 * @param falseAlarmRate promised share of human articles that may be flagged, above 0, below 1
 * @param sites what sites are judged by
 * @param calibration articles of the user's own that the scores stand on, which reports name
 */
public record ReportOptions(
    boolean withText,
    boolean colour,
    int width,
    boolean rawCsv,
    double falseAlarmRate,
    SiteBasis sites,
    Optional<Calibration> calibration) {
  /** Columns where the width of the terminal is not known. */
  public static final int DEFAULT_WIDTH = 100;

  private static final double DEFAULT_RATE = 0.01;

  /** Checks width and rate. */
  public ReportOptions {
    if (width < 40) {
      throw new IllegalArgumentException("width " + width + " is below 40");
    }
    if (!(falseAlarmRate > 0 && falseAlarmRate < 1)) {
      throw new IllegalArgumentException(
          "falseAlarmRate " + falseAlarmRate + " is not between 0 and 1");
    }
  }

  /** With safe CSV cells, a promised rate of 1 %, and nothing that sites could be judged by. */
  public ReportOptions(boolean withText, boolean colour, int width) {
    this(withText, colour, width, false, DEFAULT_RATE, SiteBasis.NONE, Optional.empty());
  }

  /** The same with raw CSV cells or not. */
  public ReportOptions withRawCsv(boolean raw) {
    return new ReportOptions(withText, colour, width, raw, falseAlarmRate, sites, calibration);
  }

  /** The same for scores of another promised rate. */
  public ReportOptions withFalseAlarmRate(double rate) {
    return new ReportOptions(withText, colour, width, rawCsv, rate, sites, calibration);
  }

  /** The same where sites are judged by that. */
  public ReportOptions withSites(SiteBasis basis) {
    return new ReportOptions(withText, colour, width, rawCsv, falseAlarmRate, basis, calibration);
  }

  /** The same for scores that stand on articles of the user's own, or do not. */
  public ReportOptions withCalibration(Optional<Calibration> own) {
    return new ReportOptions(withText, colour, width, rawCsv, falseAlarmRate, sites, own);
  }

  /** Plain, without the article text, as wide as a pipe gets. */
  public static ReportOptions plain() {
    return new ReportOptions(false, false, DEFAULT_WIDTH);
  }
}
