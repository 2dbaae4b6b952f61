package io.calque.text;

/** What a token is made of. */
public enum TokenKind {
  /** Letters, with inner apostrophes and hyphens ({@code don’t}, {@code two-day}, {@code U.S.}). */
  WORD,
  /** Digits, with inner separators ({@code 4.30}, {@code 1,200}, {@code 35th}). */
  NUMBER,
  /** A single mark or symbol. */
  PUNCTUATION
}
