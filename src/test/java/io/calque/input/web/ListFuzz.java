package io.calque.input.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;

/** Fuzzes the reading of sitemaps and feeds: it ends, throws nothing, and gives web addresses. */
class ListFuzz {
  private static final URI LOCATION = URI.create("https://example.com/feed.xml");

  @FuzzTest(maxDuration = "20s")
  void read(byte[] bytes) {
    Listing listing = Listing.read(new Listing.File(LOCATION, new Body(bytes), "", false));
    for (Listing.Entry entry : listing.entries()) {
      assertTrue(SiteUrls.canonical(entry.loc()).isPresent(), entry.loc());
    }
  }
}
