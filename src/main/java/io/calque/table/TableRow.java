package io.calque.table;

import io.calque.text.BadDataException;
import java.util.List;

/**
 * A row of a table, tab-separated or CSV.
 *
 * @param file path or name of the table
 * @param line line of the file that the row begins at, from 1
 * @param header names of the columns
 * @param fields one for each column
 */
public record TableRow(String file, long line, List<String> header, List<String> fields) {
  /**
   * Copies the lists.
   *
   * @throws BadDataException if there are not as many fields as columns
   */
  public TableRow {
    header = List.copyOf(header);
    fields = List.copyOf(fields);
    if (fields.size() != header.size()) {
      throw new BadDataException(
          file, line, header.size() + " fields", String.valueOf(fields.size()));
    }
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

  /** Whether the table has this column. */
  public boolean has(String column) {
    return header.contains(column);
  }

  /** A failure at this row. */
  public BadDataException bad(String expected, String found) {
    return new BadDataException(file, line, expected, found);
  }
}
