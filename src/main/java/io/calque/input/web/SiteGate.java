package io.calque.input.web;

import io.calque.input.web.FetchException.Kind;
import java.net.URI;

/** Keeps a scan on one site. */
final class SiteGate implements Follower.Gate {
  private final String site;

  /** The site of {@code start}. */
  SiteGate(URI start) {
    site = SiteUrls.site(start);
  }

  /** Whether {@code uri} is on the site. */
  boolean has(URI uri) {
    return SiteUrls.site(uri).equals(site);
  }

  @Override
  public void check(URI uri) throws FetchException {
    if (!has(uri)) {
      throw new FetchException(Kind.REFUSED, "leads to another site, " + uri.getHost());
    }
  }
}
