package io.calque.input.web;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** Lets time pass. */
interface Sleeper {
  /** Returns after {@code time}. */
  void sleep(Duration time);

  /** Really sleeps; an interrupt ends it with an {@link UncheckedIOException}. */
  static Sleeper real() {
    return time -> {
      try {
        Thread.sleep(time.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new UncheckedIOException(new InterruptedIOException("interrupted while waiting"));
      }
    };
  }
}
