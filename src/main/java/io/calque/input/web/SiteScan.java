package io.calque.input.web;

import java.net.URI;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds and fetches the articles of one site, one after another: those its sitemaps list, newest
 * first, then those of its feeds, then what its pages link to, breadth first, with what looks like
 * an article first. No page is given twice, under whatever address. For one thread.
 */
public final class SiteScan {
  private final Pages pages;
  private final URI start;
  private final SiteGate gate;
  private final Frontier frontier;
  private final Discovery discovery;
  private final int most;
  private final boolean following;
  private final Set<String> bodies = new HashSet<>();
  private boolean isOpen;
  private int requests;
  private int fetched;
  private int failed;

  /**
   * A scan.
   *
   * @param following whether links are followed; if not, {@code start} is a sitemap or feed
   */
  SiteScan(Pages pages, URI start, Optional<Instant> since, int most, boolean following) {
    this.pages = pages;
    this.start = start;
    this.most = most;
    this.following = following;
    gate = new SiteGate(start);
    frontier = new Frontier(since);
    discovery = new Discovery(pages, pages::list, gate, frontier, since, most);
  }

  /** How far the scan is. */
  public FetchCounts progress() {
    int waiting = Math.min(frontier.articles(), most - fetched);
    return new FetchCounts(fetched + failed + waiting, fetched, failed);
  }

  /** What was found out about sitemaps and feeds and not told yet. */
  List<ListRemark> remarks() {
    return discovery.remarks();
  }

  /** Why nothing was fetched. */
  String reason() {
    return failed > 0 ? "of " + failed + " tried none could be fetched" : discovery.reason();
  }

  /**
   * The next page, or the failure of one; empty at the end.
   *
   * @throws io.calque.text.BadDataException if a page cannot be written to the WARC file
   */
  public Optional<Fetched> next() {
    if (!isOpen) {
      isOpen = true;
      Optional<FetchException> failure = open();
      if (failure.isPresent() && frontier.articles() == 0) {
        failed++;
        return Optional.of(Fetched.Failed.of(start.toString(), failure.get()));
      }
    }
    while (fetched < most && requests < 3L * most + 20) {
      Optional<Candidate> candidate = frontier.next();
      if (candidate.isEmpty()) {
        return Optional.empty();
      }
      Optional<Fetched> result = visit(candidate.get());
      if (result.isPresent()) {
        return result;
      }
    }
    return Optional.empty();
  }

  private Optional<FetchException> open() {
    if (following) {
      return discovery.open(start);
    }
    try {
      discovery.list(start);
      return Optional.empty();
    } catch (FetchException e) {
      return Optional.of(e);
    }
  }

  private Optional<Fetched> visit(Candidate candidate) {
    requests++;
    boolean list = candidate.kind() == PageKind.LIST;
    Pages.Loaded page;
    try {
      page = pages.page(candidate.uri(), gate);
    } catch (FetchException e) {
      failed += list ? 0 : 1;
      return list
          ? Optional.empty()
          : Optional.of(Fetched.Failed.of(candidate.uri().toString(), e));
    }
    if (following && frontier.articles() < most - fetched) {
      discovery.links(page.answer(), candidate.depth() + 1);
    }
    return list || isKnown(candidate, page.answer()) ? Optional.empty() : give(candidate, page);
  }

  private Optional<Fetched> give(Candidate candidate, Pages.Loaded page) {
    pages.record(page);
    fetched++;
    return Optional.of(page.page(candidate.uri().toString(), candidate.listed()));
  }

  /** Whether the page was given, or will be, under another address. */
  private boolean isKnown(Candidate candidate, Answer answer) {
    boolean moved = !Frontier.key(candidate.uri()).equals(Frontier.key(answer.uri()));
    return (moved && !frontier.mark(answer.uri())) || !bodies.add(answer.body().sha256());
  }
}
