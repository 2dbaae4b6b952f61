package io.calque.input.web;

import java.net.URI;

/** Fetches sitemaps and feeds. */
interface ListReader {
  /**
   * The sitemap or feed at {@code uri}.
   *
   * @throws FetchException if there is none, or none that is new
   */
  Listing.File read(URI uri) throws FetchException;
}
