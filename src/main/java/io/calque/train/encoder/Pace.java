package io.calque.train.encoder;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How fast training goes, and when it will be done. */
final class Pace {
  private final int steps;
  private final LongSupplier clock;
  private final long start;
  private int done;
  private long windows;
  private long pieces;

  /** Starts the clock for {@code steps} updates. */
  Pace(int steps) {
    this(steps, System::nanoTime);
  }

  /**
   * Starts a clock.
   *
   * @param clock in nanoseconds
   */
  Pace(int steps, LongSupplier clock) {
    this.steps = steps;
    this.clock = clock;
    start = clock.getAsLong();
  }

  /** Counts an update. */
  void add(List<TaggedWindow> batch) {
    done++;
    windows += batch.size();
    pieces += batch.stream().mapToInt(TaggedWindow::length).sum();
  }

  /** Windows seen since the start of the clock. */
  long windows() {
    return windows;
  }

  /** Speed since the start of the clock, padding not counted, and the time left at that speed. */
  @Override
  public String toString() {
    if (done == 0) {
      return "no updates yet";
    }
    double seconds = (clock.getAsLong() - start) / 1e9;
    Duration left = Duration.ofSeconds((long) (seconds / done * (steps - done)));
    return String.format(
        Locale.ROOT,
        "%,.0f tokens/s, %,.0f windows/s, %d min left",
        pieces / seconds,
        windows / seconds,
        left.toMinutes());
  }
}
