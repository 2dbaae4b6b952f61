package io.calque.cli;

import io.calque.CalqueBuilder;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** As many threads as processors, the one that runs the command among them. */
final class Threads implements AutoCloseable {
  private final Optional<ExecutorService> others;

  private Threads(Optional<ExecutorService> others) {
    this.others = others;
  }

  static Threads open() {
    int count = Runtime.getRuntime().availableProcessors() - 1;
    return new Threads(
        count == 0
            ? Optional.empty()
            : Optional.of(Executors.newFixedThreadPool(count, Threads::thread)));
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "calque");
    thread.setDaemon(true);
    return thread;
  }

  /** Lets them help with what is built. */
  CalqueBuilder help(CalqueBuilder builder) {
    others.ifPresent(builder::executor);
    return builder;
  }

  /**
   * Begins with what is needed soon, beside what the calling thread does next; where there is no
   * other processor it is done when asked for.
   *
   * @return gives what {@code work} gives, or throws what it throws
   */
  <T> Supplier<T> begin(Supplier<T> work) {
    return others
        .map(helpers -> CompletableFuture.supplyAsync(work, helpers))
        .<Supplier<T>>map(begun -> () -> join(begun))
        .orElse(work);
  }

  private static <T> T join(CompletableFuture<T> begun) {
    try {
      return begun.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    others.ifPresent(ExecutorService::shutdown);
  }
}
