package io.calque.input;

/**
 * How a table is written.
 *
 * @param delimiter what separates the cells
 * @param quoted whether quotation marks enclose cells that begin with one
 * @param escaped whether a backslash before a mark, a delimiter or a letter means something, as
 *     databases write it; doubled marks (RFC 4180) are understood as well
 * @param spaced whether blanks may stand before an opening mark
 */
record CsvDialect(char delimiter, boolean quoted, boolean escaped, boolean spaced) {
  /** As RFC 4180 has it, but for the delimiter. */
  static CsvDialect of(char delimiter) {
    return new CsvDialect(delimiter, true, false, false);
  }

  CsvDialect withEscapes() {
    return new CsvDialect(delimiter, true, true, spaced);
  }

  CsvDialect withSpaces() {
    return new CsvDialect(delimiter, true, escaped, true);
  }

  CsvDialect withoutQuotes() {
    return new CsvDialect(delimiter, false, escaped, spaced);
  }
}
