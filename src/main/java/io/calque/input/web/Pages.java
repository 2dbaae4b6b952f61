package io.calque.input.web;

import io.calque.input.web.FetchException.Kind;
import java.net.URI;
import java.time.Instant;
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
      Set.of("application/xml", "text/xml", "application/rss+xml", "application/atom+xml");

  private static final Map<String, String> ACCEPT =
      Map.of("Accept", "text/html,application/xhtml+xml,text/plain;q=0.8", "Accept-Language", "en");

  private static final Map<String, String> ACCEPT_LIST =
      Map.of("Accept", "application/xml,application/rss+xml,application/atom+xml,*/*;q=0.8");

  /** Bytes of a sitemap or feed that are read. */
  static final int LIST_CAP = 10 << 20;

  private final Follower follower;
  private final Robots robots;
  private final Captures captures;
  private final Recorder recorder;
  private final boolean replay;
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
    Answer answer = follower.get(uri, both(gate), this::conditional, pageReader);
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
    return new Loaded(answer, false);
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
  BodyReader.Read list(URI uri) throws FetchException {
    Answer answer = follower.get(uri, robots, at -> ACCEPT_LIST, listReader);
    if (!answer.isOk()) {
      throw new FetchException(Kind.ANSWER, "answers " + answer.status());
    }
    return listReader.unpackedFile(answer.body(), answer.isCut());
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
