package io.calque.cli.sites;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An honest newspaper. robots.txt names an index of sitemaps; one page comes packed, one in another
 * charset.
 */
final class CleanSite {
  private static final String PACKED = "museum-returns-carved-door";
  private static final String LATIN = "bakery-oven-lit-since-1911";
  private static final List<String> LISTS =
      List.of("/latest/", "/category/town/", "/category/sport/", "/tag/coast/", "/tag/county/");
  private static final String NEWSROOM =
      "<p>We are nine people above a chip shop. Ring the bell twice.</p>";
  private static final String ABOUT = "<p>The Courier belongs to its readers.</p>";
  private static final String PRIVACY =
      "<p>We keep your email address for as long as you want our email, and then we delete it. We"
          + " do not sell it, lend it or look at it. Our server counts pages, not people.</p>";

  private CleanSite() {}

  static Map<String, Reply> pages(String address) {
    Theme theme = Theme.of("clean", CleanSite::path);
    Map<String, Reply> pages = new HashMap<>();
    for (Story story : theme.stories()) {
      pages.put(path(story), article(theme, story, address));
    }
    List<Story> stories = theme.stories();
    pages.put("/", Reply.html(theme.other("Front page", theme.links(stories.subList(0, 6)))));
    for (String list : LISTS) {
      pages.put(list, Reply.html(theme.other("Latest", theme.links(stories))));
    }
    pages.put("/newsroom/", Reply.html(theme.other("Newsroom", NEWSROOM)));
    pages.put("/about/", Reply.html(theme.other("About", ABOUT)));
    pages.put("/privacy-policy/", Reply.html(theme.other("Privacy policy", PRIVACY)));
    pages.put("/your-data/", Reply.html(theme.other("What we know of you", PRIVACY)));
    String robots = "User-agent: *\nAllow: /\n\nSitemap: " + address + "sitemap_index.xml\n";
    pages.put("/robots.txt", Reply.plain(robots));
    pages.put("/sitemap_index.xml", index(address));
    pages.put("/post-sitemap.xml", posts(theme, address));
    pages.put("/page-sitemap.xml", others(address));
    return pages;
  }

  private static String path(Story story) {
    return String.format(Locale.ROOT, "/%tY/%<tm/%<td/%s/", story.date(), story.slug());
  }

  private static Reply article(Theme theme, Story story, String address) {
    boolean latin = story.slug().equals(LATIN);
    Charset charset = latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    String text =
        story.paragraphs().stream()
            .map(paragraph -> "<p>" + Theme.escaped(paragraph) + "</p>")
            .collect(Collectors.joining("\n"));
    String page = theme.article(story, address, text, theme.after(story, 1, 2, 3), charset);
    Reply reply = Reply.html(page).in(charset);
    return story.slug().equals(PACKED) ? reply.packedIfAccepted() : reply;
  }

  private static Reply index(String address) {
    String maps =
        Stream.of("post-sitemap.xml", "page-sitemap.xml")
            .map(name -> entry("sitemap", address + name, "2026-09-21"))
            .collect(Collectors.joining());
    return list("sitemapindex", maps);
  }

  private static Reply posts(Theme theme, String address) {
    return list(
        "urlset",
        theme.stories().stream()
            .map(one -> entry("url", address + path(one).substring(1), one.date().toString()))
            .collect(Collectors.joining()));
  }

  private static Reply others(String address) {
    return list(
        "urlset",
        entry("url", address + "latest/", "2026-09-21")
            + entry("url", address + "newsroom/", "2025-01-15")
            + entry("url", address + "your-data/", "2025-01-15"));
  }

  private static String entry(String tag, String address, String changed) {
    return String.format(
        Locale.ROOT,
        "<%1$s><loc>%2$s</loc><lastmod>%3$s</lastmod></%1$s>%n",
        tag,
        address,
        changed);
  }

  private static Reply list(String tag, String entries) {
    return Reply.xml(
        String.format(
            Locale.ROOT,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>%n"
                + "<%1$s xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">%n%2$s</%1$s>",
            tag,
            entries));
  }
}
