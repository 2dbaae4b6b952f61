package io.calque.serve;

import java.time.Duration;

/**
 * When a request must have its answer.
 *
 * @param nanos on the clock of {@link System#nanoTime}
 */
record Deadline(long nanos) {
  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** Nanoseconds that are left; 0 or less once it is over. */
  long left() {
    return nanos - System.nanoTime();
  }

  boolean isOver() {
    return left() <= 0;
  }
}
