package io.calque.table;

import io.calque.text.BadDataException;
import java.util.List;

/**
 * A row of a {@link TsvTable}.
 *
 * @param file path of the table
 * @param line line number in it, the header being line 1
 * @param header names of the columns
 * @param fields one for each column
 */
public record TsvRow(String file, long line, List<String> header, List<String> fields) {
  /** Copies the lists. */
  public TsvRow {
    header = List.copyOf(header);
    fields = List.copyOf(fields);
  }

  /**
   * The field in {@code column}; may be empty.
   *
   * @throws IllegalArgumentException if the table has no such column
   */
  public String get(String column) {
    int index = header.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException("column '" + column + "' is not one of " + header);
    }
    return fields.get(index);
  }

  /** A failure at this row. */
  public BadDataException bad(String problem) {
    return new BadDataException(file, "line " + line, problem);
  }
}
