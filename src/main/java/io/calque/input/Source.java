package io.calque.input;

import java.util.List;

/**
 * One article as it came in, decoded.
 *
 * @param origin path of the file, {@code FILE#ID} for a row, {@code FILE#part=N} for a part of a
 *     file too long to be one article, {@code -} for standard input, its address for a page of a
 *     WARC file and for a row that was given with one
 * @param format what the text is
 * @param title title given beside the text (a column, say), or empty
 * @param text the decoded text, without a byte-order mark
 * @param url what was given as the address of the page the text is from, or empty
 * @param digest digest of the page as its archive states it, {@code sha1:...} say, or empty
 * @param disclosures values of the {@code AI-Disclosure} headers that the page was answered with,
 *     in order
 */
public record Source(
    String origin,
    Format format,
    String title,
    String text,
    String url,
    String digest,
    List<String> disclosures) {
  /** What a source's text is. */
  public enum Format {
    /** Plain text. */
    TEXT,
    /** A web page. */
    HTML
  }

  /** Copies the list. */
  public Source {
    disclosures = List.copyOf(disclosures);
  }

  /** An article without such headers. */
  public Source(
      String origin, Format format, String title, String text, String url, String digest) {
    this(origin, format, title, text, url, digest, List.of());
  }

  /** An article of which no address is known. */
  public Source(String origin, Format format, String title, String text) {
    this(origin, format, title, text, "", "");
  }

  /** A plain text that is nowhere but here. */
  public static Source ofText(String name, String text) {
    return new Source(name, Format.TEXT, "", text);
  }

  /** The same with the address of its page. */
  public Source withUrl(String value) {
    return new Source(origin, format, title, text, value, digest, disclosures);
  }

  /** The same with the values of the {@code AI-Disclosure} headers of its answer. */
  public Source withDisclosures(List<String> values) {
    return new Source(origin, format, title, text, url, digest, values);
  }

  /**
   * The web address of the page; empty where none is known, or what was given is none: no other
   * place looks at how an address begins.
   */
  public String address() {
    return isAddress(url) ? url : "";
  }

  /** Whether {@code text} is a web address. */
  public static boolean isAddress(String text) {
    return text.regionMatches(true, 0, "http://", 0, 7)
        || text.regionMatches(true, 0, "https://", 0, 8);
  }
}
