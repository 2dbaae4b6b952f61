package io.calque;

import io.calque.input.web.FetchCounts;

/** Hears how a run goes, one call after the other, from the thread that runs it. */
public interface RunListener {
  /** Fetching went on. */
  default void fetched(FetchCounts counts) {}

  /**
   * An input could not be used.
   *
   * @param source the input's name
   * @param problem a message that names the input, the place in it, and what is wrong
   */
  void failed(String source, String problem);

  /** Something the user should know about the run or about an input, and no failure. */
  default void warned(String warning) {}
}
