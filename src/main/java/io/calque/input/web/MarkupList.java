package io.calque.input.web;

import io.calque.input.web.Listing.Entry;
import io.calque.input.web.Listing.Fault;
import io.calque.input.web.Listing.Kind;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;

/**
 * Reads sitemaps and sitemap indexes (sitemaps.org 0.9), RSS 0.9 to 2.0, RDF and Atom, also damaged
 * ones, as far as they go: by a parser that recovers, reads no document type, and replaces no
 * entities but those of HTML.
 */
final class MarkupList {
  private static final int LONGEST_VALUE = 4000;

  private static final int MOST_FAULTS = 20;

  /** Elements around an entry that are looked at. */
  private static final int DEEPEST = 100;

  private static final Set<String> PUBLISHED =
      Set.of("pubdate", "published", "issued", "date", "publication_date");

  private static final Set<String> CHANGED = Set.of("lastmod", "updated", "modified");

  private final List<Entry> entries = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final URI location;
  private URI site;
  private Kind kind = Kind.NONE;
  private int unnamed;

  private MarkupList(URI location) {
    this.location = location;
    site = location;
  }

  static Listing read(URI location, String text) {
    MarkupList list = new MarkupList(location);
    if (ListText.isMarkupList(text)) {
      String hidden = ListText.hide(text);
      Document document =
          Parser.xmlParser().setTrackPosition(true).parseInput(hidden, location.toString());
      list.read(document);
    }
    return new Listing(list.kind, list.entries, list.faults);
  }

  private void read(Document document) {
    Optional<Element> root =
        document.getAllElements().stream()
            .filter(e -> !kind(name(e)).equals(Kind.NONE))
            .findFirst();
    if (root.isEmpty()) {
      return;
    }
    kind = kind(name(root.get()));
    if (kind == Kind.FEED) {
      child(root.get(), "channel")
          .flatMap(channel -> child(channel, "link"))
          .flatMap(link -> SiteUrls.resolve(location, value(link)))
          .ifPresent(link -> site = link);
    }
    for (Element element : root.get().getAllElements()) {
      if (entries.size() < Listing.MOST && isEntry(element)) {
        entry(element);
      }
    }
    if (unnamed > 0) {
      faults.add(new Fault(unnamed + " more without a web address", kind != Kind.FEED));
    }
    if (!isClosed(root.get())) {
      int last = document.endSourceRange().start().lineNumber();
      String what = kind == Kind.FEED ? "the feed" : "the sitemap";
      faults.add(
          new Fault(
              "line " + last + ": " + what + " breaks off; what stands before is read",
              kind != Kind.FEED));
    }
  }

  private static Kind kind(String name) {
    return switch (name) {
      case "urlset" -> Kind.SITEMAP;
      case "sitemapindex" -> Kind.INDEX;
      case "rss", "feed", "rdf" -> Kind.FEED;
      default -> Kind.NONE;
    };
  }

  private boolean isEntry(Element element) {
    return switch (name(element)) {
      case "url" -> kind == Kind.SITEMAP;
      case "sitemap" -> kind == Kind.INDEX;
      case "item", "entry" -> kind == Kind.FEED;
      default -> false;
    };
  }

  private void entry(Element element) {
    Optional<URI> address = kind == Kind.FEED ? feedAddress(element) : sitemapAddress(element);
    if (address.isPresent()) {
      entries.add(new Entry(address.get().toString(), date(element)));
    } else if (isClosed(element)) {
      if (faults.size() < MOST_FAULTS) {
        int line = element.sourceRange().start().lineNumber();
        faults.add(
            new Fault("line " + line + ": an entry without a web address", kind != Kind.FEED));
      } else {
        unnamed++;
      }
    }
  }

  private Optional<URI> sitemapAddress(Element url) {
    return url.children().stream()
        .filter(e -> name(e).equals("loc") && prefix(e).equals(prefix(url)) && isClosed(e))
        .findFirst()
        .flatMap(loc -> resolve(loc, location, value(loc)));
  }

  private Optional<URI> feedAddress(Element item) {
    boolean isAtom = name(item).equals("entry");
    URI base = isAtom ? location : site;
    return link(item, base)
        .or(() -> guid(item, base))
        .or(() -> content(item, base))
        .or(() -> child(item, "id").flatMap(e -> SiteUrls.canonical(value(e))))
        .or(() -> SiteUrls.canonical(ListText.shown(item.attr("rdf:about"))));
  }

  /** The page that an entry links to; one of HTML rather than another. */
  private static Optional<URI> link(Element item, URI base) {
    Optional<URI> other = Optional.empty();
    for (Element link : item.children()) {
      if (name(link).equals("link") && isAlternate(link) && isClosed(link)) {
        String href = link.hasAttr("href") ? ListText.shown(link.attr("href")) : value(link);
        Optional<URI> address = resolve(link, base, href);
        String type = link.attr("type");
        if (address.isPresent() && (type.isEmpty() || type.contains("html"))) {
          return address;
        }
        other = other.isPresent() ? other : address;
      }
    }
    return other;
  }

  private static Optional<URI> content(Element item, URI base) {
    return child(item, "content")
        .filter(content -> content.hasAttr("src"))
        .flatMap(content -> resolve(content, base, ListText.shown(content.attr("src"))));
  }

  private Optional<URI> guid(Element item, URI base) {
    return child(item, "guid")
        .filter(guid -> !guid.attr("isPermaLink").equalsIgnoreCase("false"))
        .map(MarkupList::value)
        .filter(value -> value.startsWith("/") || SiteUrls.canonical(value).isPresent())
        .flatMap(value -> SiteUrls.resolve(base, value));
  }

  private static boolean isAlternate(Element link) {
    String rel = link.attr("rel").strip().toLowerCase(Locale.ROOT);
    return rel.isEmpty() || rel.equals("alternate") || rel.endsWith("/alternate");
  }

  private static Optional<Element> child(Element parent, String name) {
    return parent.children().stream()
        .filter(e -> name(e).equals(name))
        .filter(e -> !name.equals("link") || !value(e).isEmpty())
        .findFirst();
  }

  /** The address that {@code text} means in {@code element}: relative to xml:base, else to base. */
  private static Optional<URI> resolve(Element element, URI base, String text) {
    if (text.isEmpty() || text.length() > LONGEST_VALUE) {
      return Optional.empty();
    }
    List<String> bases = new ArrayList<>();
    Element at = element;
    for (int i = 0; at != null && i < DEEPEST; i++, at = at.parent()) {
      if (at.hasAttr("xml:base")) {
        bases.add(0, ListText.shown(at.attr("xml:base")));
      }
    }
    URI from = base;
    for (String one : bases) {
      from = SiteUrls.resolve(from, one).orElse(from);
    }
    return SiteUrls.resolve(from, text);
  }

  /** When the page was published, else when it was changed. */
  private static Optional<Instant> date(Element element) {
    Optional<Instant> published = Optional.empty();
    Optional<Instant> changed = Optional.empty();
    for (Element child : element.children()) {
      for (Element within : name(child).equals("news") ? child.children() : List.of(child)) {
        boolean isFirst = PUBLISHED.contains(name(within)) && published.isEmpty();
        boolean isChange = CHANGED.contains(name(within));
        published = isFirst ? ListDates.read(value(within)) : published;
        changed = isChange ? ListDates.read(value(within)) : changed;
      }
    }
    return published.isPresent() ? published : changed;
  }

  /** The text that stands in an element itself. */
  private static String value(Element element) {
    return ListText.shown(element.wholeOwnText());
  }

  /** Whether its end tag stands there, or nothing stands in it. */
  private static boolean isClosed(Element element) {
    Range end = element.endSourceRange();
    return end.endPos() > end.startPos() || element.childNodeSize() == 0;
  }

  private static String name(Element element) {
    String tag = element.tagName().toLowerCase(Locale.ROOT);
    return tag.substring(tag.indexOf(':') + 1);
  }

  private static String prefix(Element element) {
    String tag = element.tagName();
    return tag.substring(0, Math.max(0, tag.indexOf(':')));
  }
}
