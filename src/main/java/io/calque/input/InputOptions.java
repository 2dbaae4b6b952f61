package io.calque.input;

import java.util.Optional;

/**
 * How inputs are read.
 *
 * @param format overrides the guess from name and content: {@code text}, {@code html}, {@code csv}
 *     or {@code jsonl}
 * @param textColumn name of the column or field that holds the text; empty: guessed from usual
 *     names
 * @param idColumn name of the column or field that holds the id; empty: {@code id} where there is
 *     one, else the row number
 */
public record InputOptions(
    Optional<String> format, Optional<String> textColumn, Optional<String> idColumn) {
  /** Everything guessed. */
  public static InputOptions defaults() {
    return new InputOptions(Optional.empty(), Optional.empty(), Optional.empty());
  }
}
