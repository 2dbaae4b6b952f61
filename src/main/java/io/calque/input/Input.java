package io.calque.input;

/** What an input gave: an article to score, or the reason why there is none. */
public sealed interface Input {
  /**
   * An article.
   *
   * @param source the decoded article
   */
  record Usable(Source source) implements Input {}

  /**
   * A file or row that cannot be used.
   *
   * @param origin its name
   * @param problem names the file, the row, line or offset, and what is wrong
   */
  record Failed(String origin, String problem) implements Input {}
}
