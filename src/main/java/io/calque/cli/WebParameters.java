package io.calque.cli;

import io.calque.input.web.WebOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How pages are fetched. */
final class WebParameters {
  @Option(
      names = "--max-pages",
      paramLabel = "N",
      description = "Most pages taken of a site, a sitemap or a feed (default: 50).")
  private int maxPages = 50;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Leaves out pages that a sitemap or feed dates earlier; 2026-01-31.")
  private Optional<String> since = Optional.empty();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description =
          "Most requests a second to a host (default: 1); its robots.txt may ask for fewer.")
  private double rate = 1;

  @Option(
      names = "--contact",
      paramLabel = "WHO",
      description = "E-mail address or page named in the User-Agent (default: $CALQUE_CONTACT).")
  private Optional<String> contact = Optional.empty();

  @Option(
      names = "--save-warc",
      paramLabel = "FILE",
      description = "Appends fetched pages to a WARC file, packed if it ends in .gz.")
  private Optional<Path> saveWarc = Optional.empty();

  @Option(
      names = "--allow-private",
      description = "Fetches from private networks and from this machine too.")
  private boolean allowPrivate;

  /**
   * The options.
   *
   * @throws UsageException if one has no such value
   */
  WebOptions options(Session session) {
    String who =
        contact.orElseGet(
            () -> session.environment().variables().getOrDefault("CALQUE_CONTACT", ""));
    try {
      WebOptions web =
          WebOptions.defaults()
              .withContact(who)
              .withRate(rate)
              .withMaxPages(maxPages)
              .withAllowPrivate(allowPrivate);
      web = since.isPresent() ? web.withSince(LocalDate.parse(since.get())) : web;
      return saveWarc.isPresent() ? web.withSaveWarc(saveWarc.get()) : web;
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (DateTimeParseException e) {
      throw new UsageException("--since " + since.orElse("") + " is no date such as 2026-01-31");
    }
  }
}
