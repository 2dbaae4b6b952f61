package io.calque.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * A piece of a file that should be a JSON object, or several.
 *
 * @param text as it stands
 * @param line of the file on which it begins, counted from 1
 * @param problem why it cannot be read, or empty
 */
record JsonRow(String text, long line, String problem) {
  /** Gives the pieces of a file, one after another. */
  interface Rows extends Closeable {
    /** The next; empty at the end. */
    Optional<JsonRow> next() throws IOException;

    /** Hears that the piece given last is no JSON, so that its end may be another. */
    void reject();
  }
}
