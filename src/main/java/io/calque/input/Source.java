package io.calque.input;

/**
 * One article as it came in, decoded.
 *
 * @param origin path of the file, {@code FILE#ID} for a row, {@code FILE#part=N} for a part of a
 *     file too long to be one article, {@code -} for standard input
 * @param format what the text is
 * @param title title given beside the text (a column, say), or empty
 * @param text the decoded text, without a byte-order mark
 */
public record Source(String origin, Format format, String title, String text) {
  /** What a source's text is. */
  public enum Format {
    /** Plain text. */
    TEXT,
    /** A web page. */
    HTML
  }
}
