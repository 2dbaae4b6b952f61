package io.calque.cli;

import io.calque.report.ComparisonReport;
import io.calque.report.ReportFormat;
import io.calque.review.ListFormat;
import java.util.Iterator;
import java.util.List;

/** An option that takes one of a few words, which shells complete. */
abstract class Choice implements Iterable<String> {
  private final List<String> words;

  private Choice(List<String> words) {
    this.words = words;
  }

  @Override
  public final Iterator<String> iterator() {
    return words.iterator();
  }

  /**
   * Refuses a value that is not among the words.
   *
   * @throws UsageException naming the option, the value and what is allowed
   */
  void check(String option, String value) {
    check(option, value, words);
  }

  /** The same with words that are known only later. */
  static void check(String option, String value, List<String> allowed) {
    if (!allowed.contains(value)) {
      throw new UsageException(
          option + " '" + value + "' is not one of " + String.join(", ", allowed));
    }
  }

  /** {@code --tier}. */
  static final class Tier extends Choice {
    Tier() {
      super(List.of("auto", "fast", "deep"));
    }
  }

  /** {@code --format} of scores. */
  static final class Format extends Choice {
    Format() {
      super(ReportFormat.ids());
    }
  }

  /** {@code --format} of a comparison. */
  static final class Comparison extends Choice {
    Comparison() {
      super(ComparisonReport.Format.ids());
    }
  }

  /** {@code --input-format}. */
  static final class InputFormat extends Choice {
    InputFormat() {
      super(io.calque.input.InputFormat.ids());
    }
  }

  /** {@code --format} of lists. */
  static final class Lists extends Choice {
    Lists() {
      super(ListFormat.ids());
    }
  }

  /** {@code --fail-on}. */
  static final class Verdicts extends Choice {
    Verdicts() {
      super(FailOn.words());
    }
  }

  /** {@code --color}. */
  static final class Colour extends Choice {
    Colour() {
      super(List.of("auto", "always", "never"));
    }
  }
}
