package io.calque.input.web;

import java.util.Optional;

/** What servers said of sitemaps and feeds when they were last read. */
public interface ListMemory {
  /**
   * What a server said of a list.
   *
   * @param etag its name for the state of the list, or empty
   * @param modified when it was last changed, as the server writes it, or empty
   */
  record Known(String etag, String modified) {}

  /** What is known of the list at an address. */
  Optional<Known> of(String list);
}
