package io.calque.input;

import java.util.Optional;

/**
 * How inputs are read.
 *
 * @param format overrides the guess from name and content
 * @param textColumn name of the column or field that holds the text, a field within others as
 *     {@code page.body}; empty: guessed from usual names
 * @param idColumn name of the column or field that holds the id; empty: {@code id} where there is
 *     one, else the row number
 * @param urlColumn name of the column or field that holds the address, which then is the article's
 *     origin; empty: none
 */
public record InputOptions(
    Optional<InputFormat> format,
    Optional<String> textColumn,
    Optional<String> idColumn,
    Optional<String> urlColumn) {
  /** Rows without an address. */
  public InputOptions(
      Optional<InputFormat> format, Optional<String> textColumn, Optional<String> idColumn) {
    this(format, textColumn, idColumn, Optional.empty());
  }

  /** Everything guessed. */
  public static InputOptions defaults() {
    return new InputOptions(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Everything guessed but the format. */
  public static InputOptions of(InputFormat format) {
    return new InputOptions(Optional.of(format), Optional.empty(), Optional.empty());
  }

  /** What a row's text is that stands in the column or field {@code column}. */
  Source.Format rowFormat(String column, String text) {
    boolean isPage =
        format.filter(InputFormat::isOfPages).isPresent()
            || Columns.isOfPages(column)
            || PageStart.isFragment(text);
    return isPage ? Source.Format.HTML : Source.Format.TEXT;
  }
}
