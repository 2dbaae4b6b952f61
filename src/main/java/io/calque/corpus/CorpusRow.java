package io.calque.corpus;

import java.util.List;

/**
 * A row of a corpus table.
 *
 * @param file name of the table
 * @param line physical line where the row begins, from 1
 * @param columns names of the cells
 * @param cells as many as columns
 */
record CorpusRow(String file, int line, List<String> columns, List<String> cells) {
  /** The cell of a column. */
  String get(String column) {
    int index = columns.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException("column '" + column + "' is not in " + columns);
    }
    return cells.get(index);
  }
}
