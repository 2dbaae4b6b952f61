package io.calque.text;

import java.util.Locale;

/** The classes of the classifier and of the labelled corpus. */
public enum Label {
  /** No visible artifact, whoever wrote it. */
  ORIGINAL,
  /** Words swapped by an article spinner. */
  SPUN,
  /** Visible traces of machine translation. */
  TRANSLATED;

  private final String id = name().toLowerCase(Locale.ROOT);

  /** The name used in files and output. */
  public String id() {
    return id;
  }

  /**
   * The label with this {@link #id()}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Label of(String id) {
    for (Label label : values()) {
      if (label.id().equals(id)) {
        return label;
      }
    }
    throw new IllegalArgumentException("label '" + id + "' is not original, spun or translated");
  }
}
