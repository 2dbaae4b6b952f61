package io.calque.signal;

import io.calque.table.TableRow;

/** Reads the column {@code score} of a lexicon: how strongly a row speaks for an artifact. */
final class Scores {
  private Scores() {}

  /**
   * The score of a row.
   *
   * @throws io.calque.text.BadDataException if it is no number from 0 to 1
   */
  static double of(TableRow row) {
    String cell = row.get("score");
    try {
      double score = Double.parseDouble(cell);
      if (score >= 0 && score <= 1) {
        return score;
      }
    } catch (NumberFormatException e) {
      throw bad(row, cell);
    }
    throw bad(row, cell);
  }

  private static RuntimeException bad(TableRow row, String cell) {
    return row.bad("a score from 0 to 1", "'" + cell + "'");
  }
}
