package io.calque.review;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Leaves a writer open that is its owner's to close. */
final class Unclosed extends FilterWriter {
  Unclosed(Writer out) {
    super(out);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
