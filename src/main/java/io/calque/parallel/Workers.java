package io.calque.parallel;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * Works through lists, the calling thread together with those of an executor. The calling thread
 * takes items like the others and waits only for items that another one has begun, so that nothing
 * can be stuck: not where the executor is busy, nor where the caller is itself one of its threads.
 * The threads that a whole virtual machine shares are never used. Thread-safe.
 */
public final class Workers {
  private final Executor executor;
  private final int helpers;

  private Workers(Executor executor, int helpers) {
    this.executor = executor;
    this.helpers = helpers;
  }

  /** The calling thread alone. */
  public static Workers callingThread() {
    return new Workers(Runnable::run, 0);
  }

  /**
   * The calling thread and those of {@code executor}, together as many as there are processors, two
   * at least. What the executor refuses, the calling thread does itself.
   */
  public static Workers of(Executor executor) {
    return new Workers(executor, Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
  }

  /**
   * The calling thread and others made for each list and gone after it, together as many as there
   * are processors. For lists that take longer than starting a thread, some 0.1 ms.
   */
  public static Workers ofProcessors() {
    return new Workers(threads(), Runtime.getRuntime().availableProcessors() - 1);
  }

  /** An executor that gives each task a new thread, which keeps no program from ending. */
  public static Executor threads() {
    return task -> {
      Thread thread = new Thread(task, "calque-worker");
      thread.setDaemon(true);
      thread.start();
    };
  }

  /**
   * What {@code work} makes of each item, in the order of the items.
   *
   * @param work thread-safe; where it throws, the failure of the first item that has one is thrown
   *     here once nothing is being worked on, and no items after that one are begun
   */
  public <T, R> List<R> map(List<T> items, Function<T, R> work) {
    Round<T, R> round = new Round<>(List.copyOf(items), work);
    for (int i = 0; i < Math.min(helpers, items.size() - 1); i++) {
      if (!help(round)) {
        break;
      }
    }
    round.run();
    return round.results();
  }

  private boolean help(Runnable round) {
    try {
      executor.execute(round);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }
}
