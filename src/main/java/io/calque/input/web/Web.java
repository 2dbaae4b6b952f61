package io.calque.input.web;

import io.calque.input.Input;
import io.calque.input.Source;
import io.calque.input.web.FetchException.Kind;
import java.io.Closeable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fetches pages and scans sites. Safe for several threads; a {@link SiteScan} is for one.
 *
 * <pre>{@code
 * try (Web web = Web.open(WebOptions.defaults().withContact("desk@example.org"))) {
 *   SiteScan scan = web.scan("example.com");
 *   for (Optional<Fetched> next = scan.next(); next.isPresent(); next = scan.next()) { ... }
 * }
 * }</pre>
 */
public final class Web implements Closeable {
  /** A scheme: a colon that no port follows. */
  private static final Pattern SCHEME =
      Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]{0,20}):(?![0-9])");

  private final WebOptions options;
  private final Transport transport;
  private final Recorder recorder;
  private final Pages pages;

  private Web(WebOptions options, Transport transport, Recorder recorder, Pages pages) {
    this.options = options;
    this.transport = transport;
    this.recorder = recorder;
    this.pages = pages;
  }

  /**
   * Ready to fetch.
   *
   * @throws io.calque.text.BadDataException if the WARC file cannot be written, or an earlier one
   *     is damaged
   */
  public static Web open(WebOptions options) {
    InstantSource clock = Clock.systemUTC();
    AddressPolicy policy =
        options.allowPrivate() ? AddressPolicy.open() : AddressPolicy.publicOnly();
    PinnedDns dns = new PinnedDns(Resolver.system(), policy);
    return of(options, new HttpTransport(options, dns, clock), clock, Sleeper.real());
  }

  /** With another transport, clock and way to wait. */
  static Web of(WebOptions options, Transport transport, InstantSource clock, Sleeper sleeper) {
    Limits limits = options.limits();
    WarcCaptures captures = WarcCaptures.of(earlier(options), limits.body());
    Recorder recorder =
        options.saveWarc().isPresent()
            ? WarcRecorder.open(options.saveWarc().get(), captures, options.userAgent())
            : Recorder.none();
    Pacer pacer = new Pacer(options.gap(), clock, sleeper);
    Follower follower =
        new Follower(new Attempts(transport, pacer, options.attempts(), clock), limits.redirects());
    Robots robots = new Robots(follower, pacer, limits.ratio(), clock);
    Pages pages = new Pages(follower, robots, captures, recorder, options);
    return new Web(options, transport, recorder, pages);
  }

  private static List<Path> earlier(WebOptions options) {
    List<Path> files = new ArrayList<>(options.earlier());
    options.saveWarc().ifPresent(files::add);
    return files;
  }

  /**
   * The page at {@code address}; without a scheme, https, and http where nothing listens for that.
   *
   * @throws io.calque.text.BadDataException if it cannot be written to the WARC file
   */
  public Fetched fetch(String address) {
    try {
      Pages.Loaded page = pages.page(start(address), uri -> {});
      pages.record(page);
      return page.page(address, Optional.empty());
    } catch (FetchException e) {
      return Fetched.Failed.of(address, e);
    }
  }

  /**
   * A scan that starts from {@code address}: a host, a site's first page, a page whose links are to
   * be followed, a sitemap or a feed.
   *
   * @throws IllegalArgumentException if it is no web address
   */
  public SiteScan scan(String address) {
    return scan(address, true);
  }

  /**
   * The pages that the sitemap or feed at {@code address} lists, and no others.
   *
   * @throws IllegalArgumentException if it is no web address
   */
  public SiteScan listed(String address) {
    return scan(address, false);
  }

  /**
   * What the feed, sitemap or site at {@code address} lists now; no article is fetched.
   *
   * @param memory what is known of the lists from looks before
   * @throws IllegalArgumentException if it is no web address
   */
  public SiteLook look(String address, ListMemory memory) {
    try {
      return SiteLook.at(pages, start(address), since(), options.maxPages(), memory);
    } catch (FetchException e) {
      throw new IllegalArgumentException(address + ": " + e.getMessage(), e);
    }
  }

  /** The article of a page that was fetched, or why it cannot be used. */
  public static Input input(Fetched fetched) {
    return FetchedInput.of(fetched);
  }

  private Optional<Instant> since() {
    return options.since().map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  private SiteScan scan(String address, boolean following) {
    try {
      return new SiteScan(pages, start(address), since(), options.maxPages(), following);
    } catch (FetchException e) {
      throw new IllegalArgumentException(address + ": " + e.getMessage(), e);
    }
  }

  /** Whether {@code address} is written like that of a sitemap or feed. */
  public static boolean namesList(String address) {
    return SiteUrls.canonical(address).filter(Discovery::namesList).isPresent();
  }

  /**
   * The part of a host name under which a site is registered, by the public suffix list; of a blog
   * host's customers each has its own. Empty where there is none.
   */
  public static Optional<String> registrable(String host) {
    return SiteUrls.registrable(host);
  }

  /** Whether {@code argument} of a command line is an address with a scheme of the web. */
  public static boolean isAddress(String argument) {
    return Source.isAddress(argument);
  }

  private URI start(String address) throws FetchException {
    String text = address.strip();
    if (isAddress(text)) {
      return canonical(text);
    }
    Matcher scheme = SCHEME.matcher(text);
    if (scheme.find()) {
      throw new FetchException(
          Kind.REFUSED, "only http and https are fetched, not " + scheme.group(1));
    }
    URI secure = canonical("https://" + text);
    return pages.robots().isReachable(secure) ? secure : canonical("http://" + text);
  }

  private static URI canonical(String text) throws FetchException {
    return SiteUrls.canonical(text)
        .orElseThrow(() -> new FetchException(Kind.REFUSED, "is no web address"));
  }

  @Override
  public void close() {
    try (recorder) {
      transport.close();
    }
  }
}
