package io.calque.input.web;

import java.util.function.Consumer;

/** Adds up how far the fetching for several arguments is, and tells. */
final class FetchMeter {
  private final Consumer<FetchCounts> watch;
  private FetchCounts done = FetchCounts.NONE;

  FetchMeter(Consumer<FetchCounts> watch) {
    this.watch = watch;
  }

  /** The argument at hand is so far. */
  void at(FetchCounts own) {
    watch.accept(done.plus(own));
  }

  /** The argument at hand is done. */
  void done(FetchCounts own) {
    done = done.plus(own);
    watch.accept(done);
  }
}
