package io.calque.cli;

import io.calque.input.web.WebOptions;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether and how clients of a server may have sites scanned. */
final class ServedScanParameters {
  @Option(
      names = "--allow-scan",
      description = "Lets clients have sites scanned: this machine then fetches what they name.")
  private boolean allowScan;

  @Option(
      names = "--max-pages",
      paramLabel = "N",
      description = "Most pages of a site that a client may ask for (default: 50).")
  private int maxPages = 50;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Most requests a second to a host (default: 1).")
  private double rate = 1;

  @Option(
      names = "--contact",
      paramLabel = "WHO",
      description = "E-mail address or page named in the User-Agent (default: $CALQUE_CONTACT).")
  private Optional<String> contact = Optional.empty();

  @Option(
      names = "--allow-private",
      description = "Scans in private networks and on this machine too.")
  private boolean allowPrivate;

  /**
   * How sites are scanned; empty where they are not.
   *
   * @throws UsageException if an option has no such value
   */
  Optional<WebOptions> options(Session session) {
    String who =
        contact.orElseGet(
            () -> session.environment().variables().getOrDefault("CALQUE_CONTACT", ""));
    if (!allowScan && allowPrivate) {
      throw new UsageException("--allow-private goes with --allow-scan alone");
    }
    try {
      WebOptions web =
          WebOptions.defaults()
              .withContact(who)
              .withRate(rate)
              .withMaxPages(maxPages)
              .withAllowPrivate(allowPrivate);
      return allowScan ? Optional.of(web) : Optional.empty();
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
