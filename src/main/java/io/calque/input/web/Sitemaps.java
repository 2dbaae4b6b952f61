package io.calque.input.web;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
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

  private static final int DEEPEST = 2;
  private static final List<String> USUAL = List.of("/sitemap.xml", "/sitemap_index.xml");

  private final Pages pages;
  private final SiteGate site;
  private final Frontier frontier;
  private final Optional<Instant> since;
  private final int enough;
  private final Set<URI> read = new HashSet<>();

  /** Stops early when {@code enough} pages are known. */
  Sitemaps(Pages pages, SiteGate site, Frontier frontier, Optional<Instant> since, int enough) {
    this.pages = pages;
    this.site = site;
    this.frontier = frontier;
    this.since = since;
    this.enough = enough;
  }

  private record Task(URI uri, int depth) {}

  /** Reads the sitemaps of the site of {@code start}. */
  void discover(URI start) {
    Deque<Task> tasks = new ArrayDeque<>();
    for (String named : pages.robots().sitemaps(start)) {
      SiteUrls.canonical(named).ifPresent(uri -> tasks.add(new Task(uri, 0)));
    }
    if (!tasks.isEmpty()) {
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

  /** Reads the sitemaps that the index {@code body}, found at {@code uri}, lists. */
  void read(URI uri, Body body) {
    Deque<Task> tasks = new ArrayDeque<>();
    take(new Task(uri, 0), body, tasks);
    work(tasks);
  }

  private void work(Deque<Task> tasks) {
    while (!tasks.isEmpty() && read.size() < MOST_FILES && frontier.articles() < enough) {
      Task task = tasks.poll();
      if (read.add(task.uri())) {
        try {
          take(task, pages.list(task.uri()).body(), tasks);
        } catch (FetchException e) {
          // a sitemap less; what else the site offers is still found
        }
      }
    }
  }

  private void take(Task task, Body body, Deque<Task> tasks) {
    SitemapReader.Sitemap sitemap = SitemapReader.read(body);
    if (!sitemap.isIndex()) {
      add(sitemap.entries(), namesArticles(task.uri().toString()));
    } else if (task.depth() < DEEPEST) {
      sitemap.entries().stream()
          .filter(entry -> since.isEmpty() || entry.date().isEmpty() || !isOld(entry))
          .sorted(
              Comparator.comparing((SitemapReader.Entry entry) -> !namesArticles(entry.loc()))
                  .thenComparing(
                      entry -> entry.date().orElse(Instant.MIN), Comparator.reverseOrder()))
          .forEach(
              entry ->
                  SiteUrls.resolve(task.uri(), entry.loc())
                      .ifPresent(uri -> tasks.add(new Task(uri, task.depth() + 1))));
    }
  }

  private boolean isOld(SitemapReader.Entry entry) {
    return entry.date().orElseThrow().isBefore(since.orElseThrow());
  }

  /** Adds the pages of {@code entries}; of which all that are no lists are articles if so said. */
  void add(List<SitemapReader.Entry> entries, boolean articles) {
    for (SitemapReader.Entry entry : entries) {
      Optional<URI> uri = SiteUrls.canonical(entry.loc()).filter(site::has);
      if (uri.isPresent()) {
        PageKind kind = PageKind.of(uri.get());
        boolean raised = articles && kind == PageKind.OTHER;
        frontier.add(new Candidate(uri.get(), raised ? PageKind.ARTICLE : kind, entry.date(), 0));
      }
    }
  }

  private static boolean namesArticles(String address) {
    String name = address.toLowerCase(Locale.ROOT);
    return name.contains("post") || name.contains("article") || name.contains("news");
  }
}
