package io.calque.parallel;

import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** One list being worked through by every thread that runs this. */
final class Round<T, R> implements Runnable {
  private final List<T> items;
  private final Function<T, R> work;
  private final AtomicInteger next = new AtomicInteger();
  private final ConcurrentSkipListMap<Integer, R> results = new ConcurrentSkipListMap<>();
  private final ConcurrentSkipListMap<Integer, Throwable> failures = new ConcurrentSkipListMap<>();
  private final CountDownLatch left;

  Round(List<T> items, Function<T, R> work) {
    this.items = items;
    this.work = work;
    left = new CountDownLatch(items.size());
  }

  /** Takes items until all are taken. */
  @Override
  public void run() {
    for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
      try {
        if (failures.headMap(i).isEmpty()) {
          results.put(i, work.apply(items.get(i)));
        }
      } catch (RuntimeException | Error e) {
        failures.put(i, e);
      } finally {
        left.countDown();
      }
    }
  }

  /** Waits for items that other threads have taken; an interrupt is kept for later. */
  List<R> results() {
    boolean interrupted = false;
    boolean done = false;
    while (!done) {
      try {
        left.await();
        done = true;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    for (Throwable failure : failures.values()) {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure;
    }
    return List.copyOf(results.values());
  }
}
