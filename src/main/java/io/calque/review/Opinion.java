package io.calque.review;

import java.util.Locale;

/** What a person says of an article. */
public enum Opinion {
  /** Words swapped by a spinner. */
  SPUN,
  /** Translated by a machine. */
  TRANSLATED,
  /** Written by a person. */
  HUMAN,
  /** Cannot be told. */
  UNSURE;

  /** The name used in files, addresses and output. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it accuses the article. */
  public boolean isAccusation() {
    return this == SPUN || this == TRANSLATED;
  }

  /**
   * The opinion with this {@link #id()}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Opinion of(String id) {
    for (Opinion one : values()) {
      if (one.id().equals(id)) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "label '" + id + "' is not spun, translated, human or unsure");
  }
}
