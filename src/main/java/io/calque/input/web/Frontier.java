package io.calque.input.web;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** The pages still to fetch, each once: articles first, then near the start, then new ones. */
final class Frontier {
  /** Addresses remembered; a site that makes up more gets no more. */
  static final int MOST = 200_000;

  private static final Comparator<Entry> ORDER =
      Comparator.comparing((Entry entry) -> entry.candidate().kind())
          .thenComparing(entry -> entry.candidate().depth())
          .thenComparing(entry -> age(entry.candidate()))
          .thenComparing(Entry::number);

  private record Entry(Candidate candidate, long number) {}

  private final Set<String> seen = new HashSet<>();
  private final PriorityQueue<Entry> queue = new PriorityQueue<>(ORDER);
  private final Optional<Instant> since;
  private int articles;
  private long number;

  /** Leaves out pages dated before {@code since}. */
  Frontier(Optional<Instant> since) {
    this.since = since;
  }

  private static long age(Candidate candidate) {
    return candidate.listed().map(date -> -date.getEpochSecond()).orElse(Long.MAX_VALUE);
  }

  /** Adds a page unless it is known, old or none. */
  void add(Candidate candidate) {
    if (candidate.kind() == PageKind.NONE || seen.size() >= MOST) {
      return;
    }
    if (!seen.add(key(candidate.uri())) || isOld(candidate)) {
      return;
    }
    queue.add(new Entry(candidate, number++));
    articles += candidate.kind() == PageKind.LIST ? 0 : 1;
  }

  private boolean isOld(Candidate candidate) {
    return since.isPresent()
        && candidate.listed().isPresent()
        && candidate.listed().get().isBefore(since.get());
  }

  /** Marks an address as known; false if it was. */
  boolean mark(URI uri) {
    return seen.add(key(uri));
  }

  /** Addresses that differ in scheme, a leading www or a closing slash are one page's. */
  static String key(URI uri) {
    String text = uri.toString();
    String bare = text.substring(text.indexOf("://") + 3);
    if (bare.startsWith("www.")) {
      bare = bare.substring(4);
    }
    return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }

  /** The next page. */
  Optional<Candidate> next() {
    Entry entry = queue.poll();
    if (entry == null) {
      return Optional.empty();
    }
    articles -= entry.candidate().kind() == PageKind.LIST ? 0 : 1;
    return Optional.of(entry.candidate());
  }

  /** How many pages wait that are not mere lists. */
  int articles() {
    return articles;
  }
}
