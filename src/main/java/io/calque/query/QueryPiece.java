package io.calque.query;

import java.util.Set;

/**
 * A stretch of a sentence that a query takes as a whole or not at all: a token, or the wording put
 * back for a flagged one.
 *
 * @param text what the query says, without double quotation marks
 * @param spaced whether a blank stands before it
 * @param words words and numbers in it; 0 for marks and possessive endings
 * @param intact chance that the original article says the same here, 0 to 1; 0 for what no query
 *     may run across
 * @param bits surprisal
 * @param traits what it is
 */
record QueryPiece(
    String text, boolean spaced, int words, double intact, double bits, Set<Trait> traits) {
  /** No query runs across this. */
  static final QueryPiece BARRIER = new QueryPiece("", false, 0, 0, 0, Set.of());

  /** What a piece may be. */
  enum Trait {
    /** A name, or a number of two and more digits. */
    NAME,
    /** Part of a quotation. */
    QUOTED,
    /** One of the hundred commonest words. */
    COMMON,
    /** The article {@code a} or {@code an}, which depends on the next word. */
    INDEFINITE,
    /** A punctuation mark. */
    MARK,
    /** Wording that was put back. */
    RESTORED
  }

  /** Copies the traits. */
  QueryPiece {
    traits = Set.copyOf(traits);
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** A punctuation mark; one that no query runs across where {@code barrier}. */
  static QueryPiece mark(String text, boolean spaced, boolean barrier) {
    return new QueryPiece(text, spaced, 0, barrier ? 0 : 1, 0, Set.of(Trait.MARK));
  }

  boolean isBarrier() {
    return intact == 0;
  }

  /** Whether a query may begin or end with it. */
  boolean isEdge() {
    return words > 0;
  }
}
