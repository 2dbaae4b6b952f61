package io.calque.input.web;

import io.calque.input.web.FetchException.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fetches pages, and the files that list them. */
final class Pages {
  private static final Set<String> TYPES =
      Set.of("", "text/html", "application/xhtml+xml", "text/plain");

  /** Types of sitemaps and feeds. */
  private static final Set<String> LISTS =
      Set.of(
          "application/xml",
          "text/xml",
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/rss",
          "application/atom",
          "text/rss",
          "text/rss+xml",
          "text/atom+xml",
          "application/x-rss+xml",
          "application/feed+json",
          "application/json",
          "application/gzip",
          "application/x-gzip");

  private static final Map<String, String> ACCEPT =
      Map.of("Accept", "text/html,application/xhtml+xml,text/plain;q=0.8", "Accept-Language", "en");

  private static final Map<String, String> ACCEPT_LIST =
      Map.of("Accept", "application/xml,application/rss+xml,application/atom+xml,*/*;q=0.8");

  /** Bytes that tell a sitemap or feed from a page. */
  private static final int START = 1 << 12;

  /** Bytes of a sitemap or feed that are read. */
  static final int LIST_CAP = 10 << 20;

  private final Follower follower;
  private final Robots robots;
  private final Captures captures;
  private final Recorder recorder;
  private final boolean replay;
  private final int mostRefreshes;
  private final BodyReader pageReader;
  private final BodyReader listReader;

  Pages(
      Follower follower, Robots robots, Captures captures, Recorder recorder, WebOptions options) {
    this.follower = follower;
    this.robots = robots;
    this.captures = captures;
    this.recorder = recorder;
    replay = options.replay();
    Limits limits = options.limits();
    mostRefreshes = limits.redirects();
    pageReader = new BodyReader(limits.body(), limits.ratio(), false);
    listReader = new BodyReader(LIST_CAP, limits.ratio(), true);
  }

  Robots robots() {
    return robots;
  }

  /** A page's answer and what it gives. */
  record Loaded(Answer answer, boolean isUnchanged) {
    Fetched.Page page(String asked, Optional<Instant> listed) {
      return new Fetched.Page(
          asked,
          answer.uri(),
          answer.date(),
          listed,
          answer.mediaType(),
          answer.charset(),
          answer.all("AI-Disclosure"),
          isUnchanged,
          answer.body());
    }
  }

  /**
   * The page at {@code uri}.
   *
   * @throws FetchException if there is none
   */
  Loaded page(URI uri, Follower.Gate gate) throws FetchException {
    if (replay) {
      Optional<Answer> earlier = captures.load(uri);
      if (earlier.isPresent()) {
        return new Loaded(earlier.get(), true);
      }
    }
    Answer answer = followed(uri, gate);
    if (answer.status() == 304) {
      Optional<Answer> earlier = captures.load(answer.uri());
      if (earlier.isPresent()) {
        return new Loaded(earlier.get(), true);
      }
    }
    if (!answer.isOk()) {
      throw new FetchException(Kind.ANSWER, "answers " + answer.status());
    }
    if (!TYPES.contains(answer.mediaType())) {
      throw new FetchException(
          LISTS.contains(answer.mediaType()) ? Kind.LIST : Kind.ANSWER,
          "is no page: its type is '" + answer.mediaType() + "'");
    }
    if (isList(answer)) {
      throw new FetchException(Kind.LIST, "is no page, but a sitemap or feed");
    }
    return new Loaded(answer, false);
  }

  /** The answer at {@code uri}, or where pages that only lead on lead to, as browsers go there. */
  private Answer followed(URI uri, Follower.Gate gate) throws FetchException {
    Set<URI> seen = new HashSet<>();
    Answer answer = follower.get(uri, both(gate), this::conditional, pageReader);
    Optional<URI> next = refresh(answer);
    while (next.isPresent() && seen.size() < mostRefreshes && seen.add(answer.uri())) {
      if (seen.contains(next.get())) {
        return answer;
      }
      answer = follower.get(next.get(), both(gate), this::conditional, pageReader);
      next = refresh(answer);
    }
    return answer;
  }

  private static Optional<URI> refresh(Answer answer) {
    boolean isPage = answer.isOk() && !answer.mediaType().equals("text/plain");
    return isPage && TYPES.contains(answer.mediaType()) ? Refresh.of(answer) : Optional.empty();
  }

  /** Whether a sitemap or feed is served as if it were a page. */
  private static boolean isList(Answer answer) {
    byte[] bytes = answer.body().copy();
    String start = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.UTF_8);
    return answer.mediaType().equals("text/plain")
        ? ListText.isPlainList(start)
        : ListText.isMarkupList(start);
  }

  /** Keeps a page that is given out. */
  void record(Loaded page) {
    recorder.record(page.answer(), page.isUnchanged());
  }

  /**
   * The sitemap or feed at {@code uri}, unpacked if it is a gzip file.
   *
   * @throws FetchException if there is none
   */
  Listing.File list(URI uri) throws FetchException {
    return list(uri, Map.of()).file();
  }

  /**
   * A sitemap or feed.
   *
   * @param etag what the server calls this state of it, or empty
   * @param modified when it says that it was last changed, as it writes it, or empty
   */
  record Listed(Listing.File file, String etag, String modified) {}

  /**
   * The same, asked for only if it has changed.
   *
   * @param conditions headers that say since when
   * @throws FetchException also of kind {@link Kind#UNCHANGED}
   */
  Listed list(URI uri, Map<String, String> conditions) throws FetchException {
    Map<String, String> headers = new LinkedHashMap<>(ACCEPT_LIST);
    headers.putAll(conditions);
    Answer answer = follower.get(uri, robots, at -> headers, listReader);
    if (answer.status() == 304) {
      throw new FetchException(Kind.UNCHANGED, "has not changed");
    }
    if (!answer.isOk()) {
      throw new FetchException(Kind.ANSWER, "answers " + answer.status());
    }
    BodyReader.Read read = listReader.unpackedFile(answer.body(), answer.isCut());
    String charset = answer.charset().orElse("");
    return new Listed(
        new Listing.File(answer.uri(), read.body(), charset, read.isCut()),
        answer.header("ETag").orElse(""),
        answer.header("Last-Modified").orElse(""));
  }

  private Follower.Gate both(Follower.Gate gate) {
    return uri -> {
      gate.check(uri);
      robots.check(uri);
    };
  }

  private Map<String, String> conditional(URI uri) {
    Map<String, String> headers = new LinkedHashMap<>(ACCEPT);
    headers.putAll(captures.conditions(uri));
    return headers;
  }
}
