package io.calque.review;

import io.calque.text.Span;
import java.util.Optional;

/**
 * What a person says, to be kept.
 *
 * @param request a name made up for it, so that what is sent twice is kept once
 * @param article it is about
 * @param score the score that was shown
 * @param reviewer who says it
 * @param kind what it says; not {@link Decision.Kind#UNDO}
 * @param value the label, the wording that is right, or the note
 * @param span the marked words
 */
public record Statement(
    String request,
    long article,
    long score,
    String reviewer,
    Decision.Kind kind,
    String value,
    Optional<Span> span) {
  /** Longest name of a reviewer in UTF-16 units. */
  public static final int LONGEST_NAME = 80;

  /** Longest note or wording in UTF-16 units. */
  public static final int LONGEST_VALUE = 4_000;

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException naming what cannot be
   */
  public Statement {
    reviewer = name(reviewer);
    if (request.isBlank() || request.length() > 200) {
      throw new IllegalArgumentException("request must have 1 to 200 characters");
    }
    if (kind == Decision.Kind.UNDO) {
      throw new IllegalArgumentException("kind 'undo' is not stated, but taken back");
    }
    if (kind == Decision.Kind.LABEL) {
      Opinion.of(value);
    }
    if (kind == Decision.Kind.NOTE && value.isBlank()) {
      throw new IllegalArgumentException("the note is empty");
    }
    if (value.length() > LONGEST_VALUE) {
      throw new IllegalArgumentException(
          "value of " + value.length() + " characters is longer than " + LONGEST_VALUE);
    }
    if (kind.hasSpan() != span.isPresent()) {
      throw new IllegalArgumentException(
          "kind '" + kind.id() + "' " + (kind.hasSpan() ? "needs a span" : "has no span"));
    }
  }

  /**
   * A reviewer's name as it is kept.
   *
   * @throws IllegalArgumentException if it is empty or too long
   */
  public static String name(String reviewer) {
    String name = reviewer.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "the reviewer's name must have 1 to " + LONGEST_NAME + " characters");
    }
    return name;
  }

  /** A label. */
  public static Statement label(
      String request, long article, long score, String reviewer, Opinion opinion) {
    return new Statement(
        request, article, score, reviewer, Decision.Kind.LABEL, opinion.id(), Optional.empty());
  }
}
