package io.calque.serve;

import io.calque.input.web.WebOptions;
import io.calque.score.Tier;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * How a server serves.
 *
 * @param binding where it listens, and who may ask
 * @param tier the one that scores where a request names none
 * @param falseAlarmRate promised where a request names none, above 0, below 1
 * @param limits the most it takes
 * @param scans how sites are scanned, with the most pages that a request may ask for; empty: not at
 *     all
 * @param origins whose web pages may ask, see {@link Guard}
 * @param calibration file of articles of the user's own that others are held against
 */
public record ServeOptions(
    Binding binding,
    Tier tier,
    double falseAlarmRate,
    Limits limits,
    Optional<WebOptions> scans,
    Set<String> origins,
    Optional<Path> calibration) {
  /** Checks the rate and copies the origins. */
  public ServeOptions {
    if (!(falseAlarmRate > 0 && falseAlarmRate < 1)) {
      throw new IllegalArgumentException(
          "falseAlarmRate " + falseAlarmRate + " is not between 0 and 1");
    }
    origins = Set.copyOf(origins);
  }

  /** By the calibration of the models. */
  public ServeOptions(
      Binding binding,
      Tier tier,
      double falseAlarmRate,
      Limits limits,
      Optional<WebOptions> scans,
      Set<String> origins) {
    this(binding, tier, falseAlarmRate, limits, scans, origins, Optional.empty());
  }
}
