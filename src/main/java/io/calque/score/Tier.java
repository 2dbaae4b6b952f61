package io.calque.score;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How much is read before an article is judged. */
public enum Tier {
  /** The fast tier first, and the deep one where that one is unsure. */
  AUTO,
  /** Signals and linear models; every sentence. */
  FAST,
  /** The same with a transformer. */
  DEEP;

  /** The name used in files, options and output. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The tier of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Tier of(String id) {
    for (Tier tier : values()) {
      if (tier.id().equals(id)) {
        return tier;
      }
    }
    throw new IllegalArgumentException(
        "tier '"
            + id
            + "' is not one of "
            + Arrays.stream(values()).map(Tier::id).collect(Collectors.joining(", ")));
  }
}
