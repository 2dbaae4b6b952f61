package io.calque.input.web;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How pages are found and fetched.
 *
 * @param contact address or page of whoever runs the scan, named in the User-Agent; may be empty
 * @param rate most requests a second to one host; a longer crawl delay in its robots.txt wins
 * @param attempts how often a request is made that fails for the moment; at least 1
 * @param maxPages most pages a scan gives
 * @param since pages that the site dates earlier (UTC) are left out; those it does not date are not
 * @param allowPrivate whether hosts in private networks and on this machine are fetched
 * @param saveWarc WARC file to which fetched pages are appended, packed if its name ends in {@code
 *     .gz}; its earlier captures are asked for again only if they have changed
 * @param earlier further WARC files with earlier captures
 * @param replay whether pages with an earlier capture are taken from it without asking the server,
 *     so that a scan that was broken off goes on where it was
 * @param limits the most that is taken from a server
 */
public record WebOptions(
    String contact,
    double rate,
    int attempts,
    int maxPages,
    Optional<LocalDate> since,
    boolean allowPrivate,
    Optional<Path> saveWarc,
    List<Path> earlier,
    boolean replay,
    Limits limits) {
  /** Name under which robots.txt files may address this program. */
  static final String PRODUCT = "Calque";

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if one is out of range, or the contact holds anything but
   *     printable ASCII without brackets
   */
  public WebOptions {
    if (!(rate > 0 && rate <= 1000)) {
      throw new IllegalArgumentException("rate = " + rate + ", must be in (0, 1000]");
    }
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts = " + attempts + ", must be at least 1");
    }
    if (maxPages < 1) {
      throw new IllegalArgumentException("maxPages = " + maxPages + ", must be at least 1");
    }
    if (!contact.chars().allMatch(c -> c >= ' ' && c < 127 && "()<>".indexOf(c) < 0)) {
      throw new IllegalArgumentException(
          "contact must be printable ASCII without brackets, such as an e-mail address");
    }
    earlier = List.copyOf(earlier);
  }

  /** One request a second, three attempts, 50 pages of any date, public hosts, nothing saved. */
  public static WebOptions defaults() {
    return new WebOptions(
        "",
        1,
        3,
        50,
        Optional.empty(),
        false,
        Optional.empty(),
        List.of(),
        false,
        Limits.defaults());
  }

  /** The same with a contact in the User-Agent. */
  public WebOptions withContact(String value) {
    return new WebOptions(
        value, rate, attempts, maxPages, since, allowPrivate, saveWarc, earlier, replay, limits);
  }

  /** The same with another rate in requests a second. */
  public WebOptions withRate(double value) {
    return new WebOptions(
        contact, value, attempts, maxPages, since, allowPrivate, saveWarc, earlier, replay, limits);
  }

  /** The same with another number of attempts. */
  public WebOptions withAttempts(int value) {
    return new WebOptions(
        contact, rate, value, maxPages, since, allowPrivate, saveWarc, earlier, replay, limits);
  }

  /** The same with another bound on the pages of a scan. */
  public WebOptions withMaxPages(int value) {
    return new WebOptions(
        contact, rate, attempts, value, since, allowPrivate, saveWarc, earlier, replay, limits);
  }

  /** The same without pages dated earlier. */
  public WebOptions withSince(LocalDate value) {
    return new WebOptions(
        contact,
        rate,
        attempts,
        maxPages,
        Optional.of(value),
        allowPrivate,
        saveWarc,
        earlier,
        replay,
        limits);
  }

  /** The same with private networks allowed or not. */
  public WebOptions withAllowPrivate(boolean value) {
    return new WebOptions(
        contact, rate, attempts, maxPages, since, value, saveWarc, earlier, replay, limits);
  }

  /** The same with the pages appended to a WARC file. */
  public WebOptions withSaveWarc(Path value) {
    return new WebOptions(
        contact,
        rate,
        attempts,
        maxPages,
        since,
        allowPrivate,
        Optional.of(value),
        earlier,
        replay,
        limits);
  }

  /** The same with WARC files of earlier captures. */
  public WebOptions withEarlier(List<Path> value) {
    return new WebOptions(
        contact, rate, attempts, maxPages, since, allowPrivate, saveWarc, value, replay, limits);
  }

  /** The same with earlier captures taken without asking, or not. */
  public WebOptions withReplay(boolean value) {
    return new WebOptions(
        contact, rate, attempts, maxPages, since, allowPrivate, saveWarc, earlier, value, limits);
  }

  /** The same with other limits. */
  public WebOptions withLimits(Limits value) {
    return new WebOptions(
        contact, rate, attempts, maxPages, since, allowPrivate, saveWarc, earlier, replay, value);
  }

  /** What requests and WARC files name this program, such as {@code Calque/0.1 (+mail)}. */
  String userAgent() {
    String version =
        Optional.ofNullable(WebOptions.class.getPackage().getImplementationVersion()).orElse("0");
    return PRODUCT + "/" + version + (contact.isBlank() ? "" : " (+" + contact.strip() + ")");
  }

  /** Shortest time between the end of a request and the start of the next to the same host. */
  Duration gap() {
    return Duration.ofNanos(Math.round(1e9 / rate));
  }
}
