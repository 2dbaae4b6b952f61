package io.calque.corpus;

import io.calque.text.BadDataException;
import java.util.List;

/** A labelled corpus that cannot be used; names the first problem and counts the others. */
public final class CorpusException extends BadDataException {
  private static final long serialVersionUID = 1L;

  /** A failure for these problems, of which there is at least one. */
  CorpusException(List<Problem> problems) {
    super(problems.get(0).file(), problems.get(0).place(), describe(problems));
  }

  private static String describe(List<Problem> problems) {
    String first = problems.get(0).difference();
    int others = problems.size() - 1;
    return others == 0 ? first : first + " (and " + others + " more)";
  }
}
