package io.calque.input.web;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a feed, a sitemap or a site lists now. Lists that are as they were when they were last read
 * are not read again, and give nothing.
 *
 * @param pages addresses of articles, newest first
 * @param lists what the servers said of the lists that were read whole, by address; to be kept
 *     together with the pages
 * @param remarks what was found out about lists, for a reader
 * @param problem why nothing could be read; empty where something could, or nothing is new
 */
public record SiteLook(
    List<String> pages,
    Map<String, ListMemory.Known> lists,
    List<String> remarks,
    Optional<String> problem) {
  /** Longest validator in characters that is kept. */
  private static final int LONGEST = 200;

  /** Copies the lists. */
  public SiteLook {
    pages = List.copyOf(pages);
    lists = Map.copyOf(lists);
    remarks = List.copyOf(remarks);
  }

  /** Looks at what {@code start} lists; {@code most} articles are enough. */
  static SiteLook at(Pages pages, URI start, Optional<Instant> since, int most, ListMemory memory) {
    Map<String, ListMemory.Known> read = new LinkedHashMap<>();
    ListReader lists = uri -> read(pages, uri, memory, read);
    Frontier frontier = new Frontier(since);
    Discovery discovery = new Discovery(pages, lists, new SiteGate(start), frontier, since, most);
    Optional<FetchException> failure = open(discovery, start);
    Optional<String> problem =
        failure
            .filter(e -> e.kind() != FetchException.Kind.UNCHANGED)
            .map(e -> String.valueOf(e.getMessage()));
    List<String> found = articles(frontier);
    return new SiteLook(
        found,
        read,
        discovery.remarks().stream().map(one -> one.list() + ": " + one.text()).toList(),
        found.isEmpty() ? problem : Optional.empty());
  }

  private static Optional<FetchException> open(Discovery discovery, URI start) {
    Optional<FetchException> failure = discovery.open(start);
    if (failure.isEmpty() || failure.get().kind() != FetchException.Kind.LIST) {
      return failure;
    }
    try {
      discovery.list(start);
      return Optional.empty();
    } catch (FetchException e) {
      return Optional.of(e);
    }
  }

  private static Listing.File read(
      Pages pages, URI uri, ListMemory memory, Map<String, ListMemory.Known> read)
      throws FetchException {
    Map<String, String> conditions = new LinkedHashMap<>();
    memory
        .of(uri.toString())
        .ifPresent(
            known -> {
              put(conditions, "If-None-Match", known.etag());
              put(conditions, "If-Modified-Since", known.modified());
            });
    Pages.Listed listed = pages.list(uri, conditions);
    ListMemory.Known now = new ListMemory.Known(valid(listed.etag()), valid(listed.modified()));
    boolean named = !now.etag().isEmpty() || !now.modified().isEmpty();
    // an index may stay the same while a list in it changes
    if (named && !listed.file().isCut() && !Listing.read(listed.file()).isIndex()) {
      read.put(uri.toString(), now);
    }
    return listed.file();
  }

  private static void put(Map<String, String> headers, String name, String value) {
    if (!value.isEmpty()) {
      headers.put(name, value);
    }
  }

  private static String valid(String value) {
    boolean plain = value.chars().allMatch(c -> c >= ' ' && c < 127);
    return plain && value.length() <= LONGEST ? value : "";
  }

  /**
   * What lists name, lists of articles left out, and what links name that reads like an article.
   */
  private static List<String> articles(Frontier frontier) {
    List<String> found = new ArrayList<>();
    for (Optional<Candidate> next = frontier.next(); next.isPresent(); next = frontier.next()) {
      Candidate candidate = next.get();
      boolean listed = candidate.depth() == 0 && candidate.kind() == PageKind.OTHER;
      if (listed || candidate.kind() == PageKind.ARTICLE) {
        found.add(candidate.uri().toString());
      }
    }
    return found;
  }
}
