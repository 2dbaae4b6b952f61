package io.calque.input.web;

import io.calque.input.web.FetchException.Kind;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Follows redirects, each checked like the first address. */
final class Follower {
  private final Attempts attempts;
  private final int most;

  /** Follows {@code most} redirects. */
  Follower(Attempts attempts, int most) {
    this.attempts = attempts;
    this.most = most;
  }

  /** Has a say before each request. */
  interface Gate {
    /**
     * Lets {@code uri} be asked for.
     *
     * @throws FetchException if it may not be
     */
    void check(URI uri) throws FetchException;
  }

  /** Gives the headers of the request for an address. */
  interface Headers {
    /** The headers for {@code uri}. */
    Map<String, String> of(URI uri);
  }

  /**
   * The first answer that is no redirect.
   *
   * @throws FetchException if there is none
   */
  Answer get(URI start, Gate gate, Headers headers, BodyReader reader) throws FetchException {
    Set<URI> seen = new HashSet<>();
    URI at = start;
    while (true) {
      SiteUrls.requireWeb(at);
      gate.check(at);
      seen.add(at);
      Answer answer = attempts.get(at, headers.of(at), reader);
      if (answer.redirect().isEmpty()) {
        return answer;
      }
      URI next = target(at, answer.redirect().get());
      if (seen.contains(next)) {
        throw new FetchException(Kind.REDIRECTS, "redirects in a circle: " + next);
      }
      if (seen.size() > most) {
        throw new FetchException(Kind.REDIRECTS, "more than " + most + " redirects");
      }
      at = next;
    }
  }

  private static URI target(URI from, String location) throws FetchException {
    URI next =
        SiteUrls.resolve(from, location)
            .orElseThrow(
                () ->
                    new FetchException(
                        Kind.REFUSED, "redirects to what is no web address: " + location));
    if ("https".equals(from.getScheme()) && "http".equals(next.getScheme())) {
      throw new FetchException(
          Kind.TLS, "redirects from https to http, without encryption: " + next);
    }
    return next;
  }
}
