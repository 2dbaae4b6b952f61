package io.calque.simulate;

import java.io.IOException;

/** Writes altered articles, one after another. */
public interface SimulatedWriter {
  /** Writes what stands before the first article. */
  default void begin() throws IOException {}

  /** Writes an article. */
  void article(SimulatedArticle article) throws IOException;
}
