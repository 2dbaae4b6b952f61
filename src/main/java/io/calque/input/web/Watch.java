package io.calque.input.web;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends requests that take too long as a whole, however busily the server sends. */
final class Watch implements AutoCloseable {
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "calque-web-deadlines");
            thread.setDaemon(true);
            return thread;
          });

  /** The end of one request's time. */
  record Deadline(AtomicBoolean passed, Future<?> alarm) implements AutoCloseable {
    boolean hasPassed() {
      return passed.get();
    }

    @Override
    public void close() {
      alarm.cancel(false);
    }
  }

  /** Runs {@code end} after {@code time} unless the deadline is closed before. */
  Deadline start(Duration time, Runnable end) {
    AtomicBoolean passed = new AtomicBoolean();
    Future<?> alarm =
        timer.schedule(
            () -> {
              passed.set(true);
              end.run();
            },
            time.toMillis(),
            TimeUnit.MILLISECONDS);
    return new Deadline(passed, alarm);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
