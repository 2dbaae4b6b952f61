package io.calque.input.web;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a sitemap or feed lists.
 *
 * @param kind what it is
 * @param entries the addresses in their order
 * @param faults what of it cannot be read
 */
record Listing(Kind kind, List<Entry> entries, List<Fault> faults) {
  /** Entries read of one file; the protocol of sitemaps allows as many. */
  static final int MOST = 50_000;

  /** Neither a sitemap nor a feed. */
  static final Listing NONE = new Listing(Kind.NONE, List.of(), List.of());

  Listing {
    entries = List.copyOf(entries);
    faults = List.copyOf(faults);
  }

  /** What a file is. */
  enum Kind {
    /** A list of pages that should be complete. */
    SITEMAP,
    /** A list of sitemaps. */
    INDEX,
    /** A list of the newest pages. */
    FEED,
    /** Something else. */
    NONE
  }

  /** An absolute address with its date. */
  record Entry(String loc, Optional<Instant> date) {}

  /**
   * Something that cannot be read.
   *
   * @param text the line, and what is wrong
   * @param isLoss whether a page that should be known is not
   */
  record Fault(String text, boolean isLoss) {}

  boolean isIndex() {
    return kind == Kind.INDEX;
  }

  /**
   * A file that was fetched.
   *
   * @param location where it was found
   * @param charset what the server said; empty or nonsense: nothing
   * @param isCut whether there was more of it than is read
   */
  record File(URI location, Body body, String charset, boolean isCut) {}

  /** What a file lists, whatever it is. */
  static Listing read(File file) {
    String text = ListText.decode(file);
    if (text.startsWith("{")) {
      return JsonFeed.read(file.location(), text);
    }
    return ListText.isPlainList(text)
        ? PlainList.read(text, file.isCut())
        : MarkupList.read(file.location(), text);
  }
}
