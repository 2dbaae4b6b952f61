package io.calque.input;

import io.calque.text.BadDataException;

/** What an input gave: an article to score, the reason why there is none, or a remark. */
public sealed interface Input {
  /** What it adds to the counts of a run. */
  InputCounts counts();

  /**
   * An article.
   *
   * @param source the decoded article
   */
  record Usable(Source source) implements Input {
    private static final InputCounts ONE = new InputCounts(1, InputCounts.NONE.skipped(), 0, 0);

    @Override
    public InputCounts counts() {
      return ONE;
    }
  }

  /**
   * A file, row or record that cannot be used, or not to its end.
   *
   * @param origin its name
   * @param problem names the file, the row, line or offset, and what is wrong
   * @param counts what is lost or cut
   */
  record Failed(String origin, String problem, InputCounts counts) implements Input {
    /** One that is lost. */
    public Failed(String origin, String problem) {
      this(origin, problem, InputCounts.LOST);
    }

    /** One whose end is missing; what stands before comes as an input of its own. */
    public static Failed cut(String origin, String problem) {
      return new Failed(origin, problem, InputCounts.CUT);
    }

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
   * @param counts what was skipped, and what was cut by others
   */
  record Note(String origin, String text, InputCounts counts) implements Input {
    /** A remark that counts nothing. */
    public Note(String origin, String text) {
      this(origin, text, InputCounts.NONE);
    }
  }
}
