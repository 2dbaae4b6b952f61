package io.calque.cli.sites;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A foreign portal in machine English, in a template of its own language. It has neither sitemap
 * nor feed: a third of its articles is on the first page, the others are linked from those.
 */
final class TranslatedSite {
  private static final String ROBOTS = "User-agent: *\nDisallow: /wp-admin/\n";
  private static final String IMPRINT = "<tr><td>Haber Ufku, 2026. Editör: M. Aksar.</td></tr>";
  private static final String PRIVACY =
      "<tr><td>Kişisel verileriniz üçüncü kişilerle paylaşılmaz ve yalnızca sitenin çalışması için"
          + " kullanılır.</td></tr>";

  private TranslatedSite() {}

  static Map<String, Reply> pages(String address) {
    Theme theme = Theme.of("translated", TranslatedSite::path);
    Map<String, Reply> pages = new HashMap<>();
    for (Story story : theme.stories()) {
      pages.put(path(story), article(theme, story, address));
    }
    List<Story> first =
        IntStream.range(0, theme.stories().size())
            .filter(i -> i % 3 == 0)
            .mapToObj(theme.stories()::get)
            .toList();
    String admin = "<tr><td><a href=\"/wp-admin/\">Yönetim</a></td></tr>";
    pages.put("/", Reply.html(theme.other("Manşet", theme.links(first) + admin)));
    for (String section : List.of("gundem", "ekonomi", "spor")) {
      String few = theme.links(theme.stories().subList(0, 2));
      pages.put("/category/" + section + "/", Reply.html(theme.other(section, few)));
    }
    pages.put("/kunye/", Reply.html(theme.other("Künye", IMPRINT)));
    pages.put("/privacy-policy/", Reply.html(theme.other("Gizlilik", PRIVACY)));
    pages.put("/robots.txt", Reply.plain(ROBOTS));
    return pages;
  }

  private static String path(Story story) {
    return "/en/" + story.slug() + ".html";
  }

  private static Reply article(Theme theme, Story story, String address) {
    String text =
        story.paragraphs().stream()
            .map(paragraph -> "<p align=\"justify\">" + Theme.escaped(paragraph) + "</p>")
            .collect(Collectors.joining("\n"));
    List<Story> next = theme.after(story, 1, 2);
    return Reply.html(theme.article(story, address, text, next, StandardCharsets.UTF_8));
  }
}
