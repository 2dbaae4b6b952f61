package io.calque.signal;

import io.calque.segment.Segmenter;
import java.util.List;

/** Holds a signal to its own examples. */
final class SignalExamples {
  private SignalExamples() {}

  /**
   * Runs every example: spans and suggestions must be those expected, all of them and no more.
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
      List<Evidence> found = signal.find(segmenter.segmentText(example.text()));
      if (!matches(example, found)) {
        throw new IllegalStateException(
            "signal "
                + signal.id()
                + ": expected '"
                + example.marked()
                + "', found '"
                + Example.marked(example.text(), found)
                + "'");
      }
    }
  }

  private static boolean matches(Example example, List<Evidence> found) {
    return found.stream()
            .map(one -> new Example.Finding(one.span(), one.suggestions()))
            .toList()
            .equals(example.findings())
        && found.stream().allMatch(one -> one.text().equals(one.span().of(example.text())));
  }
}
