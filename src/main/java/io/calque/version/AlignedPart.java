package io.calque.version;

import io.calque.text.Span;

/**
 * A piece of two aligned texts.
 *
 * @param kind how the two sides relate
 * @param before where it stands in the first text; empty for {@link Kind#ADDED}
 * @param after where it stands in the second text; empty for {@link Kind#REMOVED}
 */
public record AlignedPart(Kind kind, Span before, Span after) {
  /** How the two sides relate. */
  public enum Kind {
    /** The same words; case and the style of marks may differ. */
    SAME,
    /** Other words in the place of these. */
    REPLACED,
    /** Words of the first text alone. */
    REMOVED,
    /** Words of the second text alone. */
    ADDED
  }
}
