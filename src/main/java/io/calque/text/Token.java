package io.calque.text;

/**
 * A word, number or mark of a sentence.
 *
 * <p>A possessive ending is a token of its own ({@code Qin} + {@code ’s}); other contractions are
 * one token ({@code don’t}); a hyphenated compound is one token ({@code two-day}).
 *
 * @param span where it stands in the article text
 * @param text as it reads there
 * @param lower {@code text} in lower case (root locale), with typographic apostrophes as {@code '}
 * @param kind what it is made of
 */
public record Token(Span span, String text, String lower, TokenKind kind) {
  /** Whether this is a word. */
  public boolean isWord() {
    return kind == TokenKind.WORD;
  }

  /** Whether the first character is an upper-case letter. */
  public boolean isCapitalised() {
    return !text.isEmpty() && Character.isUpperCase(text.codePointAt(0));
  }
}
