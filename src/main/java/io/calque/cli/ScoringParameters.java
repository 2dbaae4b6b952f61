package io.calque.cli;

import io.calque.score.Calibration;
import io.calque.score.Tier;
import java.nio.file.Path;
import java.util.Locale;
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

  @Option(
      names = "--calibration",
      paramLabel = "FILE",
      description =
          "Holds articles against clean ones of your own, as calibrate makes it, in place of those"
              + " of the models.")
  private Optional<Path> calibration = Optional.empty();

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

  /** The file of the user's own articles, if there is one. */
  Optional<Path> calibration() {
    return calibration;
  }

  /** Opens the models, and says where a promise accuses nobody. */
  Services.Scorer open(Session session, Path models) {
    Services.Scorer scorer =
        session.environment().services().open(models, Tier.of(tier), fpr, calibration);
    scorer
        .calibration()
        .filter(own -> own.leastRate() > fpr)
        .ifPresent(own -> session.say(tooFew(own)));
    return scorer;
  }

  private String tooFew(Calibration own) {
    return String.format(
        Locale.ROOT,
        "%s: %,d articles promise no less than --fpr %.4f; at %s articles of some lengths are"
            + " never accused",
        own.name(),
        own.articles(),
        own.leastRate(),
        fpr);
  }
}
