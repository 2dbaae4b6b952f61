package io.calque.serve;

import java.io.Serial;

/** A server cannot listen where it was told to; the message names the place and says why. */
public final class StartException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** A failure to start. */
  public StartException(String message, Throwable cause) {
    super(message, cause);
  }
}
