package io.calque.input.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where a page leads.
 *
 * @param pages that it links to, in its order, none twice; none if it asks not to follow them
 * @param feeds that it names as its alternates
 */
record PageLinks(List<URI> pages, List<URI> feeds) {
  /** Links read of one page. */
  private static final int MOST = 3000;

  PageLinks {
    pages = List.copyOf(pages);
    feeds = List.copyOf(feeds);
  }

  /** The links of the page {@code answer}. */
  static PageLinks of(Answer answer) {
    Document page = parse(answer);
    URI base = base(page, answer.uri());
    Set<URI> pages = new LinkedHashSet<>();
    Set<URI> feeds = new LinkedHashSet<>();
    for (Element link : page.select("link[rel~=(?i)alternate][href]")) {
      String type = link.attr("type").toLowerCase(Locale.ROOT);
      if (type.contains("rss+xml") || type.contains("atom+xml") || type.contains("feed+json")) {
        SiteUrls.resolve(base, link.attr("href")).ifPresent(feeds::add);
      }
    }
    if (page.select("meta[name=robots][content*=nofollow]").isEmpty()) {
      page.select("a[href]").stream()
          .filter(link -> !link.attr("rel").toLowerCase(Locale.ROOT).contains("nofollow"))
          .limit(MOST)
          .forEach(link -> SiteUrls.resolve(base, link.attr("href")).ifPresent(pages::add));
    }
    return new PageLinks(List.copyOf(pages), List.copyOf(feeds));
  }

  static Document parse(Answer answer) {
    String charset = answer.charset().filter(PageLinks::isSupported).orElse(null);
    try (InputStream in = answer.body().open()) {
      return Jsoup.parse(in, charset, answer.uri().toString());
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory", e);
    }
  }

  private static boolean isSupported(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  static URI base(Document page, URI location) {
    return Optional.ofNullable(page.selectFirst("base[href]"))
        .flatMap(base -> SiteUrls.resolve(location, base.attr("href")))
        .orElse(location);
  }
}
