package io.calque.serve;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The bytes that all bodies together may take while they are read and wait. Thread-safe. */
final class Memory {
  private static final int KIBIBYTE = 1024;

  /** Bodies of full size that fit, at least. */
  private static final int BODIES = 16;

  private final Semaphore kibibytes;
  private final int most;

  Memory(int bodyBytes) {
    most = kibibytes(Math.max(64 << 20, (long) BODIES * bodyBytes));
    kibibytes = new Semaphore(most);
  }

  private static int kibibytes(long bytes) {
    return Math.toIntExact((bytes + KIBIBYTE - 1) / KIBIBYTE);
  }

  /** What one request holds of it. For one thread. */
  final class Share implements AutoCloseable {
    private int held;

    /**
     * Holds at least that many bytes.
     *
     * @throws Refusal if there is not as much left
     */
    void hold(long bytes, Deadline deadline) {
      int more = kibibytes(bytes) - held;
      if (more > 0 && !taken(more, deadline)) {
        throw Refusal.busy("the bodies of other requests fill the memory set aside for them", 1);
      }
      held += Math.max(0, more);
    }

    private boolean taken(int more, Deadline deadline) {
      try {
        return kibibytes.tryAcquire(more)
            || kibibytes.tryAcquire(
                more,
                Math.min(TimeUnit.SECONDS.toNanos(1), Math.max(0, deadline.left())),
                TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    @Override
    public void close() {
      kibibytes.release(held);
      held = 0;
    }
  }

  Share share() {
    return new Share();
  }

  /** Bytes held by all, in whole kibibytes. */
  long held() {
    return (long) KIBIBYTE * (most - kibibytes.availablePermits());
  }
}
