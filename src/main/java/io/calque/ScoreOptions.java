package io.calque;

import io.calque.input.InputOptions;

/**
 * How a run scores.
 *
 * @param input how inputs are read
 * @param tier {@code auto}, {@code fast} or {@code deep}
 * @param falseAlarmRate promised share of human articles that may be accused, above 0, below 1
 */
public record ScoreOptions(InputOptions input, String tier, double falseAlarmRate) {
  /** Inputs guessed, tier {@code auto}, 1 % false alarms. */
  public static ScoreOptions defaults() {
    return new ScoreOptions(InputOptions.defaults(), "auto", 0.01);
  }
}
