package io.calque.input.web;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Fills the frontier from the sitemaps that robots.txt names, or that lie where they usually do.
 */
final class Sitemaps {
  /** Files read of one site. */
  static final int MOST_FILES = 20;

  /** Remarks kept until they are asked for. */
  private static final int MOST_REMARKS = 100;

  private static final int DEEPEST = 2;
  private static final List<String> USUAL = List.of("/sitemap.xml", "/sitemap_index.xml");

  private final Robots robots;
  private final ListReader lists;
  private final SiteGate site;
  private final Frontier frontier;
  private final Optional<Instant> since;
  private final int enough;
  private final Set<URI> read = new HashSet<>();
  private final List<ListRemark> remarks = new ArrayList<>();
  private boolean named;
  private int listed;
  private int foreign;

  /** Stops early when {@code enough} pages are known. */
  Sitemaps(
      Robots robots,
      ListReader lists,
      SiteGate site,
      Frontier frontier,
      Optional<Instant> since,
      int enough) {
    this.robots = robots;
    this.lists = lists;
    this.site = site;
    this.frontier = frontier;
    this.since = since;
    this.enough = enough;
  }

  private record Task(URI uri, int depth) {}

  /** Reads the sitemaps of the site of {@code start}. */
  void discover(URI start) {
    Deque<Task> tasks = new ArrayDeque<>();
    for (String map : robots.sitemaps(start)) {
      SiteUrls.resolve(start, map).ifPresent(uri -> tasks.add(new Task(uri, 0)));
    }
    if (!tasks.isEmpty()) {
      named = true;
      work(tasks);
      return;
    }
    for (String path : USUAL) {
      if (frontier.articles() == 0) {
        SiteUrls.resolve(start, path).ifPresent(uri -> tasks.add(new Task(uri, 0)));
        work(tasks);
      }
    }
  }

  /** Reads the sitemaps that an index, found at {@code uri}, lists. */
  void read(URI uri, Listing index) {
    Deque<Task> tasks = new ArrayDeque<>();
    take(new Task(uri, 0), index, tasks);
    named = true;
    work(tasks);
  }

  /** What was found out about lists and not told yet. */
  List<ListRemark> remarks() {
    List<ListRemark> all = List.copyOf(remarks);
    remarks.clear();
    return all;
  }

  /** Why there is no page to fetch. */
  String reason() {
    if (listed == 0) {
      return "no page is listed or linked to";
    }
    if (foreign == listed) {
      return "of " + listed + " pages listed all are of other sites";
    }
    return "of " + listed + " pages listed none is an article, new enough and of this site";
  }

  private void work(Deque<Task> tasks) {
    while (!tasks.isEmpty() && read.size() < MOST_FILES && frontier.articles() < enough) {
      Task task = tasks.poll();
      if (read.add(task.uri())) {
        try {
          take(task, Listing.read(lists.read(task.uri())), tasks);
        } catch (FetchException e) {
          // a sitemap less; what else the site offers is still found
          boolean isChanged = e.kind() != FetchException.Kind.UNCHANGED;
          if (isChanged && (named || task.depth() > 0)) {
            remark(task.uri(), String.valueOf(e.getMessage()), true);
          }
        }
      }
    }
  }

  private void take(Task task, Listing sitemap, Deque<Task> tasks) {
    if (!sitemap.isIndex()) {
      boolean isFeed = sitemap.kind() == Listing.Kind.FEED;
      add(task.uri(), sitemap, isFeed || namesArticles(task.uri().toString()));
      return;
    }
    sitemap.faults().forEach(fault -> remark(task.uri(), fault.text(), fault.isLoss()));
    if (task.depth() >= DEEPEST) {
      remark(task.uri(), "a list of sitemaps in a list of sitemaps in another is not read", true);
      return;
    }
    sitemap.entries().stream()
        .filter(entry -> since.isEmpty() || entry.date().isEmpty() || !isOld(entry))
        .sorted(
            Comparator.comparing((Listing.Entry entry) -> !namesArticles(entry.loc()))
                .thenComparing(
                    entry -> entry.date().orElse(Instant.MIN), Comparator.reverseOrder()))
        .forEach(
            entry ->
                SiteUrls.canonical(entry.loc())
                    .ifPresent(uri -> tasks.add(new Task(uri, task.depth() + 1))));
  }

  private boolean isOld(Listing.Entry entry) {
    return entry.date().orElseThrow().isBefore(since.orElseThrow());
  }

  private void remark(URI list, String text, boolean isLoss) {
    if (remarks.size() < MOST_REMARKS) {
      remarks.add(new ListRemark(list.toString(), text, isLoss));
    }
  }

  /** Adds the pages of a list; of which all that are no lists are articles if so said. */
  void add(URI list, Listing listing, boolean articles) {
    listing.faults().forEach(fault -> remark(list, fault.text(), fault.isLoss()));
    int others = 0;
    for (Listing.Entry entry : listing.entries()) {
      Optional<URI> uri = SiteUrls.canonical(entry.loc());
      if (uri.isPresent() && site.has(uri.get())) {
        PageKind kind = PageKind.of(uri.get());
        boolean raised = articles && kind == PageKind.OTHER;
        frontier.add(new Candidate(uri.get(), raised ? PageKind.ARTICLE : kind, entry.date(), 0));
      } else {
        others++;
      }
    }
    listed += listing.entries().size();
    foreign += others;
    if (others > 0) {
      remark(list, others + " addresses of other sites left out", false);
    }
  }

  private static boolean namesArticles(String address) {
    String name = address.toLowerCase(Locale.ROOT);
    return name.contains("post") || name.contains("article") || name.contains("news");
  }
}
