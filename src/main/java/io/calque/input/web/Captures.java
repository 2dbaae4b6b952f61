package io.calque.input.web;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Pages that were fetched before. */
interface Captures {
  /** The headers by which the server is asked for {@code uri} only if it has changed. */
  Map<String, String> conditions(URI uri);

  /**
   * The last capture of {@code uri}, as the server answered then.
   *
   * @throws io.calque.text.BadDataException if the file it is in can no longer be read
   */
  Optional<Answer> load(URI uri);
}
