package io.calque.input.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Fills the frontier of a scan. */
final class Discovery {
  /** Feeds read of one site. */
  private static final int MOST_FEEDS = 5;

  /** Addresses that name a sitemap or feed, not a page. */
  private static final Pattern LIST =
      Pattern.compile(
          "\\.(?:xml|rss|atom|rdf)(?:\\.gz)?$|/(?:feed|rss|atom)/?$|sitemap\\.txt(?:\\.gz)?$"
              + "|/feed[a-z0-9_-]{0,20}\\.json$|/feed/json/?$");

  private final Pages pages;
  private final ListReader lists;
  private final SiteGate gate;
  private final Frontier frontier;
  private final Sitemaps sitemaps;
  private final int most;

  Discovery(
      Pages pages,
      ListReader lists,
      SiteGate gate,
      Frontier frontier,
      Optional<Instant> since,
      int most) {
    this.pages = pages;
    this.lists = lists;
    this.gate = gate;
    this.frontier = frontier;
    this.most = most;
    sitemaps = new Sitemaps(pages.robots(), lists, gate, frontier, since, Math.max(200, 4 * most));
  }

  /**
   * Finds pages from {@code start}: the site's first page, a page whose links are to be followed, a
   * sitemap or a feed.
   *
   * @return why nothing could be read there
   */
  Optional<FetchException> open(URI start) {
    try {
      if (namesList(start)) {
        list(start);
        return Optional.empty();
      }
      if ("/".equals(start.getRawPath())) {
        sitemaps.discover(start);
      }
      if (frontier.articles() < most) {
        home(start);
      }
      return Optional.empty();
    } catch (FetchException e) {
      return Optional.of(e);
    }
  }

  /** Whether an address is written like that of a sitemap or feed. */
  static boolean namesList(URI uri) {
    return LIST.matcher(String.valueOf(uri.getRawPath()).toLowerCase(Locale.ROOT)).find();
  }

  /**
   * Finds the pages that a sitemap or feed lists.
   *
   * @throws FetchException if it cannot be had, or is none
   */
  void list(URI start) throws FetchException {
    Listing.File file = lists.read(start);
    Listing listing = Listing.read(file);
    switch (listing.kind()) {
      case NONE ->
          throw new FetchException(FetchException.Kind.ANSWER, "is neither a sitemap nor a feed");
      case INDEX -> sitemaps.read(start, listing);
      default -> sitemaps.add(start, listing, true);
    }
  }

  /** What was found out about lists and not told yet. */
  List<ListRemark> remarks() {
    return sitemaps.remarks();
  }

  /** Why there is no page to fetch. */
  String reason() {
    return sitemaps.reason();
  }

  private void home(URI start) throws FetchException {
    frontier.mark(start);
    Answer home = pages.page(start, gate).answer();
    frontier.mark(home.uri());
    PageLinks links = PageLinks.of(home);
    List<URI> feeds = links.feeds().stream().filter(gate::has).limit(MOST_FEEDS).toList();
    for (URI feed : feeds) {
      try {
        sitemaps.add(feed, Listing.read(lists.read(feed)), true);
      } catch (FetchException e) {
        // a feed less; the links are still there
      }
    }
    add(links, 1);
  }

  /** Adds what a page links to, {@code depth} links from the start. */
  void links(Answer page, int depth) {
    if (page.mediaType().equals("text/plain")) {
      return;
    }
    add(PageLinks.of(page), depth);
  }

  private void add(PageLinks links, int depth) {
    for (URI uri : links.pages()) {
      if (gate.has(uri)) {
        frontier.add(new Candidate(uri, PageKind.of(uri), Optional.empty(), depth));
      }
    }
  }
}
