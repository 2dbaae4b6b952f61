package io.calque.input.web;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A page that may be fetched.
 *
 * @param uri its address, canonical
 * @param kind what its address, or the list that names it, tells of it
 * @param listed its date in a sitemap or feed
 * @param depth how many links lead to it from the start; 0 where a list names it
 */
record Candidate(URI uri, PageKind kind, Optional<Instant> listed, int depth) {}
