package io.calque.serve;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The articles that are scored at once and those that wait for it; what comes when all places are
 * taken is refused. Thread-safe.
 */
final class Work implements AutoCloseable {
  private static final int LONGEST_WAIT = 60;

  /** Weight of the latest article in the mean time of one. */
  private static final double LATEST = 0.1;

  private final Limits limits;
  private final ExecutorService threads;
  private final Semaphore places;
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicLong meanNanos = new AtomicLong(Duration.ofMillis(100).toNanos());

  Work(Limits limits) {
    this.limits = limits;
    places = new Semaphore(limits.threads() + limits.queue(), true);
    AtomicInteger count = new AtomicInteger();
    threads =
        Executors.newFixedThreadPool(
            limits.threads(),
            task -> {
              Thread thread = new Thread(task, "calque-score-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Something being done, or waiting to be. */
  final class Job<T> {
    private final FutureTask<T> task;

    private Job(Supplier<T> work) {
      task = new FutureTask<>(work::get);
    }

    private void run() {
      long began = System.nanoTime();
      running.incrementAndGet();
      try {
        task.run();
      } finally {
        running.decrementAndGet();
        places.release();
        long took = System.nanoTime() - began;
        meanNanos.updateAndGet(mean -> Math.round(mean + LATEST * (took - mean)));
      }
    }

    /**
     * Waits for what comes of it; where it has not begun in time it never does.
     *
     * @throws Refusal if the time is over
     */
    T result(Deadline deadline) {
      try {
        return task.get(Math.max(0, deadline.left()), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        task.cancel(false);
        throw Refusal.timeout(
            "no answer within " + limits.time().toSeconds() + " s", secondsToWait());
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) e.getCause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw Refusal.timeout("the server is being stopped", secondsToWait());
      }
    }
  }

  /**
   * Takes a place at once.
   *
   * @throws Refusal if there is none
   */
  <T> Job<T> start(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw busy();
    }
    return started(work);
  }

  /**
   * Refuses what would have to wait for a place.
   *
   * @throws Refusal if there is none
   */
  void checkRoom() {
    if (places.availablePermits() == 0) {
      throw busy();
    }
  }

  private Refusal busy() {
    return Refusal.busy(
        limits.threads() + " articles are being scored and " + limits.queue() + " wait",
        secondsToWait());
  }

  /**
   * Waits for a place.
   *
   * @throws Refusal if there is none in time
   */
  <T> Job<T> startWaiting(Supplier<T> work, Deadline deadline) {
    try {
      if (!places.tryAcquire(Math.max(0, deadline.left()), TimeUnit.NANOSECONDS)) {
        throw Refusal.timeout(
            "no place within " + limits.time().toSeconds() + " s", secondsToWait());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.timeout("the server is being stopped", secondsToWait());
    }
    return started(work);
  }

  private <T> Job<T> started(Supplier<T> work) {
    Job<T> job = new Job<>(work);
    threads.execute(job::run);
    return job;
  }

  /** Articles being worked on. */
  int running() {
    return running.get();
  }

  /** Articles that wait. */
  int waiting() {
    int taken = limits.threads() + limits.queue() - places.availablePermits();
    return Math.max(0, taken - running());
  }

  /** Whole seconds after which a place should be free, 1 to {@value #LONGEST_WAIT}. */
  private int secondsToWait() {
    double seconds = 1e-9 * meanNanos.get() * (waiting() + 1) / limits.threads();
    return (int) Math.max(1, Math.min(LONGEST_WAIT, Math.ceil(seconds)));
  }

  /** Takes no more; what is waiting is still done. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
