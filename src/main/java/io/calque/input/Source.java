package io.calque.input;

/**
 * One article as it came in, decoded.
 *
 * @param origin path of the file, {@code FILE#ID} for a row, {@code FILE#part=N} for a part of a
 *     file too long to be one article, {@code -} for standard input, its address for a page of a
 *     WARC file and for a row that was given with one
 * @param format what the text is
 * @param title title given beside the text (a column, say), or empty
 * @param text the decoded text, without a byte-order mark
 * @param url address of the page the text is from, or empty where it is not known
 * @param digest digest of the page as its archive states it, {@code sha1:...} say, or empty
 */
public record Source(
    String origin, Format format, String title, String text, String url, String digest) {
  /** What a source's text is. */
  public enum Format {
    /** Plain text. */
    TEXT,
    /** A web page. */
    HTML
  }

  /** An article of which no address is known. */
  public Source(String origin, Format format, String title, String text) {
    this(origin, format, title, text, "", "");
  }
}
