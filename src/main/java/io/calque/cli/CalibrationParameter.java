package io.calque.cli;

import io.calque.score.Calibration;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The user's own articles that others are held against. */
final class CalibrationParameter {
  @Option(
      names = "--calibration",
      paramLabel = "FILE",
      description =
          "Holds articles against clean ones of your own, as calibrate makes it, in place of those"
              + " of the models.")
  private Optional<Path> file = Optional.empty();

  Optional<Path> file() {
    return file;
  }

  /** Opens the models, and says where the promise accuses nobody. */
  Services.Scorer open(Session session, Path models, ScoringParameters scoring) {
    Services.Scorer scorer = scoring.open(session, models, file);
    double promised = scoring.falseAlarmRate();
    scorer
        .calibration()
        .filter(own -> own.leastRate() > promised)
        .ifPresent(own -> session.say(tooFew(own, promised)));
    return scorer;
  }

  private static String tooFew(Calibration own, double promised) {
    boolean none = own.leastSpunRate() > promised;
    return String.format(
        Locale.ROOT,
        "%s: %,d articles promise no less than --fpr %.4f; at %s articles of some lengths are"
            + " never %s",
        own.name(),
        own.articles(),
        none ? own.leastSpunRate() : own.leastRate(),
        promised,
        none ? "accused" : "called translated");
  }
}
