package io.calque.text;

/**
 * A place where an article's text is not read as it stands: a line break that stands for a blank, a
 * hyphen that only a line end put there, letters broken by a wrong encoding.
 *
 * @param span what is replaced, in UTF-16 units of the article text; not empty
 * @param reads what is read in its place, no longer than the span; may be empty
 */
public record Mend(Span span, String reads) {
  /** Checks the lengths. */
  public Mend {
    if (span.length() == 0 || reads.length() > span.length()) {
      throw new IllegalArgumentException(
          "mend of " + span.length() + " units reads " + reads.length());
    }
  }
}
