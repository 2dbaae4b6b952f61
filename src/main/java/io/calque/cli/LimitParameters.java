package io.calque.cli;

import io.calque.serve.Limits;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The most that a server takes of its clients. */
final class LimitParameters {
  private static final int MEBIBYTE = 1 << 20;

  @Option(
      names = "--max-body",
      paramLabel = "MIB",
      description = "Largest body, of a stream largest line, in MiB (default: 4).")
  private int maxBody = 4;

  @Option(
      names = "--max-text",
      paramLabel = "N",
      description = "Longest text in UTF-16 units (default: 200000).")
  private int maxText = Limits.defaults().textUnits();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Longest time for a request (default: 30).")
  private int timeout = 30;

  @Option(
      names = "--queue",
      paramLabel = "N",
      description = "Articles that may wait while others are scored (default: 64).")
  private int queue = Limits.defaults().queue();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Articles scored at once (default: as many as processors).")
  private int threads = Limits.defaults().threads();

  /**
   * The limits.
   *
   * @throws UsageException if one cannot be
   */
  Limits limits() {
    if (maxBody < 1 || maxBody > 256) {
      throw new UsageException("--max-body " + maxBody + " is not between 1 and 256");
    }
    try {
      return new Limits(maxBody * MEBIBYTE, maxText, Duration.ofSeconds(timeout), queue, threads);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
