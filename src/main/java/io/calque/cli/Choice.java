package io.calque.cli;

import java.util.List;

/** Options that take one of a few words. */
final class Choice {
  private Choice() {}

  /**
   * Refuses a value that is not among {@code allowed}.
   *
   * @throws UsageException naming the option, the value and what is allowed
   */
  static void check(String option, String value, List<String> allowed) {
    if (!allowed.contains(value)) {
      throw new UsageException(
          option + " '" + value + "' is not one of " + String.join(", ", allowed));
    }
  }
}
