package io.calque.cli;

import java.io.IOException;
import java.io.Serial;
import java.util.Locale;

/** The output cannot be written any further. */
final class OutputException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  OutputException(IOException cause) {
    super(String.valueOf(cause.getMessage()), cause);
  }

  /** Whether the reader went away, as {@code head} does; no failure of ours. */
  boolean isBrokenPipe() {
    String message = String.valueOf(getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe")
        || message.contains("pipe is being closed")
        || message.contains("pipe has been ended");
  }
}
