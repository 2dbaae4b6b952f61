package io.calque.cli;

import io.calque.CalqueBuilder;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

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

  @Override
  public void close() {
    others.ifPresent(ExecutorService::shutdown);
  }
}
