package io.calque.cli.sites;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The stories and templates of a made-up site.
 *
 * @param stories by the numbers of their files
 * @param page template of an article
 * @param home template of the front page and of lists
 * @param item template of a link to an article
 * @param path where an article lies, with a slash at its start
 */
record Theme(
    List<Story> stories, String page, String home, String item, Function<Story, String> path) {
  private static final Path SITES = Path.of("src/test/resources/sites");
  private static final Pattern FIELD = Pattern.compile("\\{([a-z]{3,12})\\}");

  Theme {
    stories = List.copyOf(stories);
  }

  /** Reads {@code site}. */
  static Theme of(String site, Function<Story, String> path) {
    Path folder = SITES.resolve(site);
    try (Stream<Path> files = Files.list(folder)) {
      List<Story> stories =
          files
              .filter(file -> file.toString().endsWith(".txt"))
              .sorted()
              .map(file -> Story.of(file.getFileName().toString(), read(file)))
              .toList();
      String page = read(folder.resolve("theme.html"));
      String home = read(folder.resolve("home.html"));
      return new Theme(stories, page, home, read(folder.resolve("item.html")), path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The page of {@code story}.
   *
   * @param address of the site
   * @param paragraphs the story's text as HTML
   * @param related stories that the page links to
   */
  String article(
      Story story, String address, String paragraphs, List<Story> related, Charset charset) {
    return fill(
        page,
        Map.ofEntries(
            Map.entry("title", escaped(story.headline())),
            Map.entry("byline", escaped(story.byline())),
            Map.entry("date", story.date().toString()),
            Map.entry("day", story.day()),
            Map.entry("slug", story.slug()),
            Map.entry("path", path.apply(story)),
            Map.entry("address", address + path.apply(story).substring(1)),
            Map.entry("charset", charset.name().toLowerCase(Locale.ROOT)),
            Map.entry("paragraphs", paragraphs),
            Map.entry("related", links(related))));
  }

  /** A page that is no article: {@code content}, which is HTML, under {@code title}. */
  String other(String title, String content) {
    return fill(home, Map.of("title", escaped(title), "links", content, "charset", "utf-8"));
  }

  /** Links to {@code targets}, with the beginnings of their texts where the theme has them. */
  String links(List<Story> targets) {
    return targets.stream().map(this::link).collect(Collectors.joining());
  }

  private String link(Story story) {
    String teaser = escaped(story.paragraphs().get(0));
    return fill(
        item,
        Map.of("path", path.apply(story), "title", escaped(story.headline()), "teaser", teaser));
  }

  /** The stories so many {@code steps} after {@code story}; the first follows the last. */
  List<Story> after(Story story, int... steps) {
    int at = stories.indexOf(story);
    return Arrays.stream(steps)
        .mapToObj(step -> stories.get(Math.floorMod(at + step, stories.size())))
        .toList();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String fill(String template, Map<String, String> fields) {
    Matcher field = FIELD.matcher(template);
    return field.replaceAll(
        found -> {
          String value = fields.get(found.group(1));
          if (value == null) {
            throw new IllegalStateException("a theme asks for " + found.group());
          }
          return Matcher.quoteReplacement(value);
        });
  }
}
