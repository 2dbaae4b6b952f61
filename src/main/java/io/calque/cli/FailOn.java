package io.calque.cli;

import io.calque.score.Verdict;
import java.util.Optional;
import java.util.Set;

/**
 * The verdicts that give exit code 1.
 *
 * @param verdicts none without {@code --fail-on}
 */
record FailOn(Set<Verdict> verdicts) {
  static FailOn of(Optional<String> option) {
    if (option.isEmpty()) {
      return new FailOn(Set.of());
    }
    new Choice.Verdicts().check("--fail-on", option.get());
    return switch (option.get()) {
      case "spun" -> new FailOn(Set.of(Verdict.SPUN));
      case "translated" -> new FailOn(Set.of(Verdict.TRANSLATED));
      default -> new FailOn(Set.of(Verdict.SPUN, Verdict.TRANSLATED));
    };
  }
}
