package io.calque.review;

import io.calque.text.Span;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A row of the log.
 *
 * @param id rises with time
 * @param article it is about
 * @param reviewer who made it
 * @param madeAt when
 * @param kind what it says
 * @param value the label, the wording that is right, or the note
 * @param span of {@link Kind#SPAN_WRONG} and {@link Kind#WORDING_RIGHT}, in the article text
 * @param undone whether a later row takes it back
 * @param models digest of the model files behind what was shown; empty where unknown
 */
public record Decision(
    long id,
    long article,
    String reviewer,
    Instant madeAt,
    Kind kind,
    String value,
    Optional<Span> span,
    boolean undone,
    String models) {
  /** What a decision says. */
  public enum Kind {
    /** What the article is; an {@link Opinion}. */
    LABEL,
    /** Marked words that are no artifact. */
    SPAN_WRONG,
    /** Marked words whose suggested wording is the original. */
    WORDING_RIGHT,
    /** A remark. */
    NOTE,
    /** An earlier decision is taken back. */
    UNDO;

    /** The name used in the database, in addresses and in output. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind with this {@link #id()}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Kind of(String id) {
      for (Kind one : values()) {
        if (one.id().equals(id)) {
          return one;
        }
      }
      throw new IllegalArgumentException("kind '" + id + "' is not known");
    }

    /** Whether it is about marked words. */
    public boolean hasSpan() {
      return this == SPAN_WRONG || this == WORDING_RIGHT;
    }
  }
}
