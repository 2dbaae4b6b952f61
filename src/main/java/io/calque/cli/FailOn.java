package io.calque.cli;

import io.calque.score.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The verdicts that give exit code 1.
 *
 * @param verdicts none without {@code --fail-on}
 */
record FailOn(Set<Verdict> verdicts) {
  private static final String ANY = "any";

  /** What {@code --fail-on} takes: every accusation, and any of them. */
  static List<String> words() {
    return Stream.concat(accusations().map(Verdict::id), Stream.of(ANY)).toList();
  }

  static FailOn of(Optional<String> option) {
    option.ifPresent(word -> new Choice.Verdicts().check("--fail-on", word));
    return new FailOn(
        accusations()
            .filter(
                one -> option.filter(word -> word.equals(ANY) || word.equals(one.id())).isPresent())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Stream<Verdict> accusations() {
    return Arrays.stream(Verdict.values()).filter(Verdict::isAccusation);
  }
}
