package io.calque.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The articles of one file, one after another. */
interface Articles extends Closeable {
  /**
   * The next article or failed row; empty at the end.
   *
   * @throws io.calque.text.BadDataException if the file cannot be read on
   */
  Optional<Input> next() throws IOException;

  /** Where reading can begin anew with the input given last; empty where it cannot. */
  default Optional<Place> place() {
    return Optional.empty();
  }

  /** Whether the input given last sums up the file. */
  default boolean isSummed() {
    return false;
  }
}
