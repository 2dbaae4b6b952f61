package io.calque;

import io.calque.input.InputCounts;

/**
 * What came of a run.
 *
 * @param scored articles scored
 * @param failed inputs, rows or lines that could not be used
 * @param counts what became of the articles of the inputs, those that were left out too
 */
public record RunSummary(int scored, int failed, InputCounts counts) {
  /** Nothing yet. */
  static final RunSummary NONE = new RunSummary(0, 0, InputCounts.NONE);

  /** The sum of both. */
  RunSummary plus(RunSummary more) {
    return new RunSummary(scored + more.scored, failed + more.failed, counts.plus(more.counts));
  }
}
