package io.calque.model;

import java.util.List;

/**
 * What probably stood in place of words {@code [from, to)} of a sentence.
 *
 * @param from index of the first word
 * @param to one past the last, more than {@code from}
 * @param wordings as they would be written there, likeliest first; may be empty
 */
public record Restored(int from, int to, List<String> wordings) {
  /** Checks the bounds and copies the wordings. */
  public Restored {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("words " + from + " to " + to + " are none");
    }
    wordings = List.copyOf(wordings);
  }

  /** Whether both cover one of the words. */
  public boolean overlaps(Restored other) {
    return from < other.to && other.from < to;
  }
}
