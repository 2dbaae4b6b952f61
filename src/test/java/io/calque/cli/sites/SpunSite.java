package io.calque.cli.sites;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An autoblog that spins what it posts. It has no robots.txt and no sitemap; its feed lists the
 * newest six articles, its pages lead to older ones.
 */
final class SpunSite {
  private static final int NEWEST = 6;
  private static final int ON_HOME = 4;
  private static final int A_PAGE = 7;
  private static final String ABOUT = "<div>News for everybody, every day, all day.</div>";
  private static final String PRIVACY =
      "<div>At Daily World Buzz 24 the privacy of our visitors is of extreme importance to us. Log"
          + " files hold addresses, browser types and click counts.</div>";

  private SpunSite() {}

  static Map<String, Reply> pages(String address) {
    Theme theme = Theme.of("spun", SpunSite::path);
    List<Story> newest = new ArrayList<>(theme.stories());
    Collections.reverse(newest);
    Map<String, Reply> pages = new HashMap<>();
    for (Story story : newest) {
      pages.put(path(story), article(theme, story, address));
    }
    pages.put("/", list(theme, "Latest", newest.subList(0, ON_HOME)));
    pages.put("/category/news/", list(theme, "News", newest.subList(0, A_PAGE)));
    pages.put("/author/admin/", list(theme, "admin", newest.subList(0, A_PAGE)));
    List<Story> rest = newest.subList(A_PAGE, newest.size());
    pages.put("/category/news/page/2/", list(theme, "News, page 2", rest));
    pages.put("/about-us/", Reply.html(theme.other("About Us", ABOUT)));
    pages.put("/privacy-policy/", Reply.html(theme.other("Privacy Policy", PRIVACY)));
    pages.put("/feed/", feed(newest.subList(0, NEWEST), address));
    return pages;
  }

  private static String path(Story story) {
    return "/" + story.slug() + "/";
  }

  private static Reply list(Theme theme, String title, List<Story> stories) {
    String next = "<div class=\"pages\"><a href=\"/category/news/page/2/\">Next</a></div>";
    return Reply.html(theme.other(title, theme.links(stories) + next));
  }

  private static Reply article(Theme theme, Story story, String address) {
    String text =
        story.paragraphs().stream().map(Theme::escaped).collect(Collectors.joining("<br><br>\n"));
    List<Story> older = theme.after(story, -1, -2, -3);
    return Reply.html(theme.article(story, address, text, older, StandardCharsets.UTF_8));
  }

  private static Reply feed(List<Story> stories, String address) {
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.append("<rss version=\"2.0\"><channel><title>Daily World Buzz 24</title>\n");
    text.append("<link>").append(address).append("</link>\n");
    for (Story story : stories) {
      String link = address + path(story).substring(1);
      text.append("<item><title>").append(Theme.escaped(story.headline())).append("</title>");
      text.append("<link>").append(link).append("</link><pubDate>").append(stamp(story));
      text.append("</pubDate></item>\n");
    }
    return Reply.xml(text.append("</channel></rss>\n").toString());
  }

  private static String stamp(Story story) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        story.date().atTime(8, 0).atOffset(ZoneOffset.UTC));
  }
}
