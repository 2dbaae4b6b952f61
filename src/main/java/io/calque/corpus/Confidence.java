package io.calque.corpus;

/** How sure the annotator is that other words stood in the original. */
public enum Confidence {
  /** Certain: another copy, a fixed phrase or grammar proves it. */
  HIGH("H"),
  /** Likely. */
  MEDIUM("M"),
  /** A guess. */
  LOW("L");

  private final String id;

  Confidence(String id) {
    this.id = id;
  }

  /** The letter used in files. */
  public String id() {
    return id;
  }

  /**
   * The confidence with this {@link #id()}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Confidence of(String id) {
    for (Confidence confidence : values()) {
      if (confidence.id.equals(id)) {
        return confidence;
      }
    }
    throw new IllegalArgumentException("confidence '" + id + "' is not H, M or L");
  }
}
