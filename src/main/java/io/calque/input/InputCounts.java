package io.calque.input;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the articles of inputs.
 *
 * @param read articles that came out, the cut ones too
 * @param skipped what was left out on purpose, by reason, in the order of the reasons
 * @param cut articles whose end is missing, and lists of articles that break off
 * @param lost files, rows, records and pages that could not be read
 */
public record InputCounts(long read, Map<String, Long> skipped, long cut, long lost) {
  /** Nothing. */
  public static final InputCounts NONE = new InputCounts(0, Map.of(), 0, 0);

  /** One that could not be read. */
  static final InputCounts LOST = new InputCounts(0, Map.of(), 0, 1);

  /** One whose end is missing. */
  static final InputCounts CUT = new InputCounts(0, Map.of(), 1, 0);

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if a count is negative
   */
  public InputCounts {
    if (read < 0 || cut < 0 || lost < 0 || skipped.values().stream().anyMatch(n -> n < 0)) {
      throw new IllegalArgumentException(
          "read = " + read + ", skipped = " + skipped + ", cut = " + cut + ", lost = " + lost);
    }
    skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
  }

  /** The sum of both. */
  public InputCounts plus(InputCounts more) {
    Map<String, Long> all = new TreeMap<>(skipped);
    more.skipped.forEach((reason, count) -> all.merge(reason, count, Long::sum));
    return new InputCounts(read + more.read, all, cut + more.cut, lost + more.lost);
  }

  /** This and what an input adds to it. */
  public InputCounts plus(Input input) {
    return plus(input.counts());
  }

  /** How many were left out on purpose. */
  public long skippedInAll() {
    return skipped.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether something is missing that should be there. */
  public boolean isIncomplete() {
    return cut > 0 || lost > 0;
  }

  /** Such as {@code 12 read, 3 skipped (2 not HTML, 1 HTTP status 404), 1 cut, 2 lost}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(read).append(" read");
    if (!skipped.isEmpty()) {
      StringBuilder reasons = new StringBuilder();
      skipped.forEach(
          (reason, count) ->
              reasons
                  .append(reasons.isEmpty() ? "" : ", ")
                  .append(count)
                  .append(' ')
                  .append(reason));
      text.append(", ").append(skippedInAll()).append(" skipped (").append(reasons).append(')');
    }
    text.append(cut == 0 ? "" : ", " + cut + " cut").append(lost == 0 ? "" : ", " + lost + " lost");
    return text.toString();
  }
}
