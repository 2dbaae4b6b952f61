package io.calque.input.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads sitemaps and sitemap indexes (sitemaps.org 0.9), also cut, damaged or of plain text, as far
 * as they go. Streams; no DTD is read and no entity replaced but XML's own five.
 */
final class SitemapReader {
  /** Entries read of one file; the protocol allows as many. */
  static final int MOST = 50_000;

  private static final int LONGEST_VALUE = 4000;

  private final List<Entry> entries = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean isIndex;
  private boolean inEntry;
  private String loc = "";
  private Optional<Instant> date = Optional.empty();

  private SitemapReader() {}

  /** An address with its date, as it is written. */
  record Entry(String loc, Optional<Instant> date) {}

  /**
   * What a file lists.
   *
   * @param isIndex whether these are sitemaps, not pages
   */
  record Sitemap(boolean isIndex, List<Entry> entries) {
    Sitemap {
      entries = List.copyOf(entries);
    }
  }

  /** What {@code body} lists. */
  static Sitemap read(Body body) {
    SitemapReader reader = new SitemapReader();
    String start = XmlText.start(body);
    if (start.startsWith("http://") || start.startsWith("https://")) {
      XmlText.decoded(body).lines().limit(MOST).forEach(reader::plain);
    } else {
      reader.parse(body);
    }
    return new Sitemap(reader.isIndex, reader.entries);
  }

  private void plain(String line) {
    if (line.length() < LONGEST_VALUE && !line.isBlank()) {
      entries.add(new Entry(line.strip(), Optional.empty()));
    }
  }

  private void parse(Body body) {
    try {
      XMLStreamReader xml = XmlText.safeReader(body);
      while (entries.size() < MOST && xml.hasNext()) {
        event(xml, xml.next());
      }
    } catch (XMLStreamException e) {
      // what stands before the damage has been read
      return;
    }
  }

  private void event(XMLStreamReader xml, int event) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (text.length() < LONGEST_VALUE) {
          text.append(xml.getText());
        }
      }
      case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName(), xml.getPrefix());
      default -> {}
    }
  }

  private void start(String name) {
    text.setLength(0);
    switch (name) {
      case "sitemapindex" -> isIndex = true;
      case "url", "sitemap" -> {
        inEntry = true;
        loc = "";
        date = Optional.empty();
      }
      default -> {}
    }
  }

  private void end(String name, String prefix) {
    boolean foreign = prefix != null && !prefix.isEmpty();
    switch (name) {
      case "loc" -> loc = inEntry && !foreign ? text.toString().strip() : loc;
      case "lastmod" -> date = XmlText.date(text.toString()).or(() -> date);
      case "publication_date" -> date = XmlText.date(text.toString()).or(() -> date);
      case "url", "sitemap" -> {
        inEntry = false;
        if (!loc.isEmpty() && loc.length() < LONGEST_VALUE) {
          entries.add(new Entry(loc, date));
        }
      }
      default -> {}
    }
    text.setLength(0);
  }
}
