package io.calque.input.web;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads RSS and Atom feeds. One with a document type is refused, and one nested deeply: the tree
 * that ROME builds takes time that grows with the square of the depth.
 */
final class FeedReader {
  /** Entries read of one feed. */
  private static final int MOST = 5000;

  private static final int DEEPEST = 100;

  private FeedReader() {}

  /** The entries of a feed, as they are written; none if {@code body} is no feed, or damaged. */
  static List<SitemapReader.Entry> read(Body body) {
    if (!XmlText.isPlain(body, DEEPEST)) {
      return List.of();
    }
    SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
    input.setAllowDoctypes(false);
    List<SitemapReader.Entry> entries = new ArrayList<>();
    try (XmlReader reader = new XmlReader(XmlText.trimmed(body))) {
      for (SyndEntry entry : input.build(reader).getEntries()) {
        if (entries.size() < MOST && entry.getLink() != null) {
          entries.add(new SitemapReader.Entry(entry.getLink().strip(), date(entry)));
        }
      }
    } catch (FeedException | IOException | IllegalArgumentException e) {
      return List.of();
    }
    return List.copyOf(entries);
  }

  private static Optional<Instant> date(SyndEntry entry) {
    Date date =
        entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
    return Optional.ofNullable(date).map(Date::toInstant);
  }
}
