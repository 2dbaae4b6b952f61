package io.calque.serve;

import io.calque.input.Inputs;
import java.time.Duration;

/**
 * The most that a server takes of its clients.
 *
 * @param bodyBytes bytes of a request's body; of a stream, of each line
 * @param textUnits UTF-16 units of a text; of a page, its body is the limit
 * @param time from a request's first byte to its answer; of a stream, for each line
 * @param queue articles that may wait while others are scored
 * @param threads articles scored at once
 */
public record Limits(int bodyBytes, int textUnits, Duration time, int queue, int threads) {
  private static final int MEBIBYTE = 1 << 20;
  private static final Duration LONGEST = Duration.ofHours(1);

  /** Checks the values. */
  public Limits {
    within("bodyBytes", bodyBytes, 1024, 256 * MEBIBYTE);
    within("textUnits", textUnits, 1, Inputs.LONGEST_TEXT);
    within("queue", queue, 1, 10_000);
    within("threads", threads, 1, 1024);
    if (time.compareTo(Duration.ofSeconds(1)) < 0 || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("time " + time + " is not between PT1S and " + LONGEST);
    }
  }

  private static void within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " " + value + " is not between " + least + " and " + most);
    }
  }

  /** 4 MiB, 200,000 units, 30 s, 64 waiting, a thread for each processor. */
  public static Limits defaults() {
    return new Limits(
        4 * MEBIBYTE,
        200_000,
        Duration.ofSeconds(30),
        64,
        Runtime.getRuntime().availableProcessors());
  }
}
