package io.calque.cli;

/** The exit codes of the contract. */
final class ExitCode {
  static final int DONE = 0;

  /** An article is at or above {@code --fail-on}. */
  static final int FLAGGED = 1;

  static final int USAGE = 2;

  /** Some inputs failed, the others were scored; wins over {@link #FLAGGED}. */
  static final int PARTIAL = 3;

  /** No input usable, or a model missing or corrupt. */
  static final int UNUSABLE = 4;

  static final int INTERNAL = 70;

  private ExitCode() {}
}
