package io.calque.corpus;

import java.nio.file.Path;
import java.util.List;

/** Checks a labelled corpus and collects everything that is wrong with it. */
public final class CorpusValidator {
  private CorpusValidator() {}

  /**
   * All problems of a corpus folder, in the order of the tables; empty for a sound corpus. A row
   * whose numbers cannot be read is left out of the checks between rows, so that one slip is not
   * reported many times.
   *
   * @param dir the corpus folder; one that does not exist lacks every table
   */
  public static List<Problem> validate(Path dir) {
    CorpusLoader loader = new CorpusLoader(dir);
    loader.load();
    return loader.problems();
  }
}
