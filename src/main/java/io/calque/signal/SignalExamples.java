package io.calque.signal;

import io.calque.segment.Segmenter;
import java.util.List;

/** Holds a signal to its own examples. */
final class SignalExamples {
  private SignalExamples() {}

  /**
   * Runs every example.
   *
   * @throws IllegalStateException naming the signal, the example, what was expected and what found
   */
  static void check(Signal signal, Segmenter segmenter) {
    List<Example> examples = signal.examples();
    if (examples.stream().noneMatch(Example::isHit) || examples.stream().allMatch(Example::isHit)) {
      throw new IllegalStateException(
          "signal " + signal.id() + " needs at least one hit and one near miss");
    }
    for (Example example : examples) {
      List<String> found =
          signal.find(segmenter.segmentText(example.text())).stream().map(Evidence::text).toList();
      if (example.isHit() ? !found.contains(example.flagged()) : !found.isEmpty()) {
        throw new IllegalStateException(
            "signal "
                + signal.id()
                + ": in '"
                + example.text()
                + "' expected "
                + (example.isHit() ? "'" + example.flagged() + "'" : "nothing")
                + ", found "
                + found);
      }
    }
  }
}
