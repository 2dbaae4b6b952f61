package io.calque.input;

import java.util.HashMap;
import java.util.Map;

/**
 * Gives each row of a file a name of its own: {@code FILE#ID}, and {@code FILE#ID#2} for the second
 * row with that id. Not thread-safe.
 */
final class RowNames {
  /** Ids remembered; of a file with more, later ones are compared with these alone. */
  static final int MOST = 200_000;

  private final String file;
  private final Map<String, Integer> counts = new HashMap<>();

  RowNames(String file) {
    this.file = file;
  }

  /** The name of the row with an id, which may be its number. */
  String of(String id) {
    if (counts.size() < MOST) {
      counts.putIfAbsent(id, 0);
    }
    Integer count = counts.computeIfPresent(id, (key, value) -> value + 1);
    return count == null || count == 1 ? file + "#" + id : of(id + "#" + count);
  }
}
