package io.calque.cli;

import io.calque.score.Tier;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** By which tier articles are scored, and what is promised. */
final class ScoringParameters {
  @Option(
      names = "--tier",
      paramLabel = "T",
      completionCandidates = Choice.Tier.class,
      description = "auto, fast or deep (default: auto).")
  private String tier = "auto";

  @Option(
      names = "--fpr",
      paramLabel = "RATE",
      description = "Share of human articles that may be flagged (default: 0.01).")
  private double fpr = 0.01;

  /**
   * Refuses options that cannot be.
   *
   * @throws UsageException naming the option and its value
   */
  void check() {
    new Choice.Tier().check("--tier", tier);
    if (!(fpr > 0 && fpr < 1)) {
      throw new UsageException("--fpr " + fpr + " is not between 0 and 1");
    }
  }

  double falseAlarmRate() {
    return fpr;
  }

  Tier tier() {
    return Tier.of(tier);
  }

  /** Opens the models. */
  Services.Scorer open(Session session, Path models) {
    return open(session, models, Optional.empty());
  }

  /** Opens the models, to hold articles against those of a calibration. */
  Services.Scorer open(Session session, Path models, Optional<Path> calibration) {
    return session.environment().services().open(models, Tier.of(tier), fpr, calibration);
  }
}
