package io.calque.input;

import io.calque.text.BadDataException;

/** What an input gave: an article to score, the reason why there is none, or a remark. */
public sealed interface Input {
  /**
   * An article.
   *
   * @param source the decoded article
   */
  record Usable(Source source) implements Input {}

  /**
   * A file, row or record that cannot be used.
   *
   * @param origin its name
   * @param problem names the file, the row, line or offset, and what is wrong
   */
  record Failed(String origin, String problem) implements Input {
    /** The same as a failure to throw. */
    public BadDataException exception() {
      return new BadDataException(origin, problem);
    }
  }

  /**
   * What was left out of a file and is no failure.
   *
   * @param origin the file's name
   * @param text names the file and says what
   */
  record Note(String origin, String text) implements Input {}
}
