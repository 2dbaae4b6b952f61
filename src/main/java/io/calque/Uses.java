package io.calque;

/**
 * Counts who is using a thing that is to be let go: once it is closed nobody begins to use it, and
 * it goes when the last one has done. Thread-safe.
 */
final class Uses {
  private int users;
  private boolean closed;

  /** Begins a use; false where the thing is closed. */
  synchronized boolean begin() {
    if (closed) {
      return false;
    }
    users++;
    return true;
  }

  /** Ends a use; true where the thing is to be let go now. */
  synchronized boolean end() {
    users--;
    return closed && users == 0;
  }

  /** Closes; true where the thing is to be let go now. */
  synchronized boolean close() {
    boolean now = !closed && users == 0;
    closed = true;
    return now;
  }
}
