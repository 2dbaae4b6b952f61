package io.calque.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Pages in many themes, made from the stories: each theme around another story, with menus, boxes
 * and other stories chosen by a seed.
 */
final class ThemePages {
  private static final long SEED = 16;

  private final List<KnownPage> pages = new ArrayList<>();
  private final Random random = new Random(SEED);

  private ThemePages() {}

  static List<KnownPage> all() {
    ThemePages themes = new ThemePages();
    themes.addSections();
    themes.addComments();
    themes.addTeasers();
    themes.addPlaces();
    themes.addHidden();
    themes.addLines();
    return List.copyOf(themes.pages);
  }

  private void add(String name, BiFunction<Story, List<Story>, String> body) {
    add(name, "", story -> story.text(), body);
  }

  private void add(
      String name,
      String head,
      Function<Story, String> text,
      BiFunction<Story, List<Story>, String> body) {
    Story story = Story.of(pages.size());
    List<Story> others =
        Story.all().stream().filter(other -> !other.equals(story)).collect(Collectors.toList());
    Collections.shuffle(others, random);
    String html =
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
            + story.title()
            + " - The Holm Gazette</title>"
            + head.replace("%s", story.title())
            + "</head><body>"
            + MENUS.get(random.nextInt(MENUS.size()))
            + body.apply(story, others)
            + FOOTERS.get(random.nextInt(FOOTERS.size()))
            + "</body></html>";
    pages.add(new KnownPage(name, html, Map.of("title", story.title()), text.apply(story)));
  }

  private static final List<String> MENUS =
      List.of(
          "<nav><ul><li><a href='/'>Home</a></li><li><a href='/town'>Town</a></li><li><a"
              + " href='/land'>Land</a></li></ul></nav>\n",
          "<div class='site-header'><a href='/'>The Holm Gazette</a> <a href='/news'>News</a> <a"
              + " href='/sport'>Sport</a></div>\n",
          "<header role='banner'><a class='logo' href='/'>The Holm Gazette</a><form"
              + " role='search'><input name='q' placeholder='Search'></form></header>\n",
          "<table width='100%'><tr><td><a href='/a'>Front page</a></td><td><a"
              + " href='/b'>Letters</a></td></tr></table>\n");

  private static final List<String> FOOTERS =
      List.of(
          "<footer><p>© 2024 The Holm Gazette. All rights reserved.</p></footer>",
          "<div id='footer'><a href='/terms'>Terms</a> <a href='/privacy'>Privacy</a> <p>The Holm"
              + " Gazette is printed in Holm and read as far as Aldmere.</p></div>",
          "<div class='bottom'><p>Write to us if you find a mistake.</p></div>");

  /** Headings that sound like comments and are the article's own. */
  private void addSections() {
    List<String> words = List.of("Discussion", "Responses", "Comments", "Replies", "Comment");
    for (String word : words) {
      add(
          "section-" + word.toLowerCase(Locale.ROOT),
          "",
          story -> withLine(story, story.half(), word),
          (story, others) ->
              "<article>"
                  + story.h1()
                  + story.p(0, story.half())
                  + "<h2>"
                  + word
                  + "</h2>"
                  + story.p(story.half(), 9)
                  + "</article>");
    }
    add(
        "section-ids",
        "",
        story -> withLine(withLine(story, 4, "Discussion"), 2, "Methods"),
        (story, others) ->
            "<main>"
                + story.h1()
                + "<section id='background'>"
                + story.p(0, 2)
                + "</section><section id='methods'><h2>Methods</h2>"
                + story.p(2, 4)
                + "</section><section id='discussion'><h2>Discussion</h2>"
                + story.p(4, 9)
                + "</section></main>");
    add(
        "interview",
        "",
        story -> withLine(withLine(story, 3, "Response:"), 1, "Question:"),
        (story, others) ->
            "<div class='post'>"
                + story.h1()
                + story.p(0, 1)
                + "<p><strong>Question:</strong></p>"
                + story.p(1, 3)
                + "<p><strong>Response:</strong></p>"
                + story.p(3, 9)
                + "</div>");
  }

  private static String withLine(Story story, int at, String line) {
    return withLine(story.text(), at, line);
  }

  private static String withLine(String text, int at, String line) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n\n")));
    lines.add(at + 1, line);
    return String.join("\n\n", lines);
  }

  /** Readers' comments in many looks. */
  private void addComments() {
    String first =
        "I took the first one down with my aunt and we were both rather pleased with it.";
    String second = "Nobody asked those of us who live next door, as usual, and nobody ever will.";
    String third = "Well written, but the third paragraph should have mentioned my cousin Albert.";
    add(
        "comments-soup",
        (story, others) ->
            "<div class='x1'><div class='x2'>"
                + story.h1()
                + story.p()
                + "</div><div class='x3'>"
                + soup("Rosa", first)
                + soup("Gil", second)
                + soup("Old Tom", third)
                + "</div></div>");
    add(
        "comments-heading",
        (story, others) ->
            "<article>"
                + story.h1()
                + story.p()
                + "<h3>Comments</h3>"
                + says("Rosa Lind", first)
                + says("Gil", second)
                + says("Old Tom", third)
                + "</article>");
    add(
        "comments-names",
        (story, others) ->
            "<div>"
                + story.h1()
                + story.p()
                + "<h4>3 responses</h4><dl><dt>Rosa</dt><dd>"
                + first
                + "</dd><dt>Gil</dt><dd>"
                + second
                + "</dd><dt>Tom</dt><dd>"
                + third
                + "</dd></dl></div>");
    add(
        "comments-microdata",
        (story, others) ->
            "<article>"
                + story.h1()
                + story.p()
                + "<section><div itemprop='comment'><p>Rosa</p><p>"
                + first
                + "</p></div><div itemprop='comment'><p>Gil</p><p>"
                + second
                + "</p></div></section></article>");
    add(
        "comments-form",
        (story, others) ->
            "<article>"
                + story.h1()
                + story.p()
                + "<h3>Discussion</h3><p>"
                + second
                + "</p><form><p>What do you think about it? Members may write up to a thousand"
                + " letters.</p><textarea name='t'></textarea><input type='submit'"
                + " value='Send'></form></article>");
  }

  private static String soup(String name, String text) {
    return "<div class='y'><span class='z'>"
        + name
        + "</span> <span>2 days ago</span><div>"
        + text
        + "</div><div><a href='#'>Like</a> <a href='#'>Reply</a> <a"
        + " href='#'>Report</a></div></div>";
  }

  private static String says(String name, String text) {
    return "<p><b>" + name + "</b> says:</p><p>" + text + "</p><p><a href='#r'>Reply</a></p>";
  }

  /** Other stories in many looks. */
  private void addTeasers() {
    add(
        "cards-aside",
        (story, others) ->
            page(story) + "<aside>" + cards(others, "div class='c'", 1, 2) + "</aside>");
    add("cards-articles", (story, others) -> page(story) + cards(others, "article", 1, 3));
    add(
        "cards-plain",
        (story, others) -> page(story) + "<div>" + cards(others, "div", 2, 2) + "</div>");
    add(
        "cards-long",
        (story, others) ->
            page(story) + "<section>" + cards(others, "div class='tile'", 1, 5) + "</section>");
    add(
        "cards-first",
        (story, others) ->
            "<section>" + cards(others, "article class='hero'", 1, 2) + "</section>" + page(story));
    add(
        "cards-list",
        (story, others) -> page(story) + "<ul>" + cards(others, "li", 2, 1) + "</ul>");
    add(
        "cards-in-main",
        (story, others) ->
            "<main>"
                + story.h1()
                + story.p()
                + cards(others, "article class='card'", 1, 2)
                + "</main>");
    add(
        "cards-in-items",
        (story, others) ->
            page(story)
                + "<ul>"
                + cards(others, "li><article", 1, 2).replace("</li><article>", "</article></li>")
                + "</ul>");
    add(
        "stream-flat",
        (story, others) ->
            page(story)
                + "<div class='more-news'>"
                + others.stream()
                    .map(other -> head(other) + other.p(0, 1))
                    .collect(Collectors.joining())
                + "</div>");
    add(
        "stream-definitions",
        (story, others) ->
            page(story)
                + "<dl>"
                + others.stream()
                    .map(
                        other ->
                            "<dt><a href='/s'>"
                                + other.title()
                                + "</a></dt><dd>"
                                + other.paragraphs().get(0)
                                + "</dd>")
                    .collect(Collectors.joining())
                + "</dl>");
    add(
        "stream-table",
        (story, others) ->
            page(story)
                + "<table>"
                + others.stream()
                    .map(
                        other ->
                            "<tr><td><a href='/s'>"
                                + other.title()
                                + "</a></td><td>"
                                + other.paragraphs().get(1)
                                + "</td></tr>")
                    .collect(Collectors.joining())
                + "</table>");
    add(
        "cards-read-on",
        (story, others) ->
            page(story)
                + "<div>"
                + others.stream()
                    .map(
                        other ->
                            "<div><h3>"
                                + other.title()
                                + "</h3>"
                                + other.p(0, 2)
                                + "<a href='/s'>Read more</a></div>")
                    .collect(Collectors.joining())
                + "</div>");
    add(
        "modal",
        (story, others) ->
            "<div id='app'><div aria-hidden='true' style='position:fixed; top:-812px'><ul>"
                + cards(others, "li", 2, 2)
                + "</ul></div><div role='dialog' aria-modal='true'><article>"
                + story.h1()
                + story.p()
                + "</article></div></div>");
    add(
        "cards-linked-whole",
        (story, others) ->
            page(story)
                + "<div class='grid'>"
                + others.stream()
                    .map(
                        other ->
                            "<a href='/s'><div><h3>"
                                + other.title()
                                + "</h3>"
                                + other.p(0, 1)
                                + "</div></a>")
                    .collect(Collectors.joining())
                + "</div>");
  }

  private static String page(Story story) {
    return "<div class='page'>" + story.h1() + "<div class='text'>" + story.p() + "</div></div>";
  }

  private static String head(Story story) {
    return "<h4><a href='/" + story.title().hashCode() + "'>" + story.title() + "</a></h4>";
  }

  private static String cards(List<Story> others, String tag, int times, int paragraphs) {
    String end = "</" + tag.split("[ >]")[0] + ">" + (tag.contains("><") ? "<article>" : "");
    return IntStream.range(0, times)
        .boxed()
        .flatMap(
            i ->
                others.stream()
                    .map(other -> "<" + tag + ">" + head(other) + other.p(i, i + paragraphs) + end))
        .collect(Collectors.joining());
  }

  /** Text that is kept elsewhere on the page. */
  private void addPlaces() {
    add(
        "read-more",
        (story, others) ->
            "<div class='story'>"
                + story.h1()
                + story.p(0, 2)
                + "<div class='rest' style='display:none'>"
                + story.p(2, 9)
                + "</div><button>Read more</button></div>");
    add(
        "read-more-named",
        "<style>.folded { display: none }</style>",
        Story::text,
        (story, others) ->
            "<div class='story'>"
                + story.h1()
                + story.p(0, 2)
                + "<p><a href='#' aria-controls='whole'>The whole story</a></p><div id='whole'"
                + " class='folded'>"
                + story.p(2, 9)
                + "</div></div>");
    add(
        "details",
        (story, others) ->
            "<main>"
                + story.h1()
                + story.p(0, 2)
                + "<details>"
                + story.p(2, 9)
                + "</details></main>");
    add(
        "noscript",
        (story, others) ->
            "<div id='root'><p>This page needs scripts to be switched"
                + " on.</p></div><noscript><article>"
                + story.h1()
                + story.p()
                + "</article></noscript>");
    add(
        "data-plain",
        "",
        Story::text,
        (story, others) -> "<div id='app'>" + story.h1() + "</div>" + data(story, "\\n\\n", ""));
    add(
        "data-markup",
        "",
        Story::text,
        (story, others) ->
            "<div id='app'>" + story.h1() + "</div>" + data(story, "</p><p>", "<p>"));
    add(
        "data-paywall",
        "",
        Story::text,
        (story, others) ->
            "<article>"
                + story.h1()
                + story.p(0, 2)
                + "<div class='paywall'><p>Subscribers read on here. Join them for the price of a"
                + " bun a week, and cancel whenever you like.</p></div></article>"
                + data(story, "\\n\\n", ""));
    add(
        "shadow",
        (story, others) ->
            "<news-page><template shadowrootmode='open'><style>p{margin:0}</style><div>"
                + story.h1()
                + story.p()
                + "</div></template></news-page>");
    add(
        "shadow-slots",
        (story, others) ->
            "<news-page><template shadowrootmode='open'><main><slot></slot></main></template>"
                + story.h1()
                + story.p()
                + "</news-page>");
    add(
        "frame",
        (story, others) ->
            "<iframe srcdoc=\"<html><body>"
                + (story.h1() + story.p()).replace("\"", "&quot;")
                + "</body></html>\"></iframe>");
    add(
        "custom-elements",
        (story, others) ->
            "<gazette-story><gazette-title><h1>"
                + story.title()
                + "</h1></gazette-title>"
                + story.in("gazette-text", 0, 9)
                + "</gazette-story>");
    add(
        "spans-as-blocks",
        (story, others) ->
            "<div>" + story.h1() + story.in("span style='display:block'", 0, 9) + "</div>");
    add(
        "fade-in",
        "<style>.fade { opacity: 0 } .fade.on { opacity: 1 }</style>",
        Story::text,
        (story, others) ->
            "<div>" + story.h1() + "<div class='fade'>" + story.p() + "</div></div>");
    add(
        "shown-by-script",
        (story, others) ->
            "<div id='content' style='display:none'>" + story.h1() + story.p() + "</div>");
  }

  private static String data(Story story, String between, String before) {
    return "<script"
               + " type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\""
        + story.title()
        + "\",\"articleBody\":\""
        + before
        + String.join(between, story.paragraphs())
        + "\"}</script>";
  }

  /** Text that nobody sees. */
  private void addHidden() {
    Map<String, String> ways = new LinkedHashMap<>();
    ways.put("visibility", "visibility:hidden");
    ways.put("off-screen", "position:absolute; left:-9999px");
    ways.put("tiny", "font-size:0");
    ways.put("colour", "color:#fff; background:#ffffff");
    ways.put("no-box", "width:0; height:0; overflow:hidden");
    ways.put("indent", "text-indent:-5000px");
    ways.put("clear", "opacity:0");
    ways.put("clipped", "position:absolute; clip:rect(0,0,0,0)");
    ways.forEach(
        (name, style) ->
            add(
                "hidden-" + name,
                (story, others) ->
                    "<article>"
                        + story.h1()
                        + story.p(0, 3)
                        + "<div style='"
                        + style
                        + "'>"
                        + others.get(0).p()
                        + "</div>"
                        + story.p(3, 9)
                        + "</article>"));
    add(
        "hidden-by-rule",
        "<style>/* theme */ body{margin:0} .k7, .k8 { position: absolute; top: -3000px; }</style>",
        Story::text,
        (story, others) ->
            "<article>"
                + story.h1()
                + story.p()
                + "<div class='k7'>"
                + others.get(0).p()
                + "</div></article>");
  }

  /** What stands in lines. */
  private void addLines() {
    add(
        "struck-out",
        (story, others) ->
            "<article>"
                + story.h1()
                + story.p().replace(" the ", " <del>some</del> <ins>the</ins> ")
                + "</article>");
    add(
        "icons",
        (story, others) ->
            "<article>"
                + story.h1()
                + story
                    .p()
                    .replace("</p>", " <i class='icon' aria-hidden='true'>arrow_forward</i></p>")
                + "</article>");
    add(
        "twice-encoded",
        "",
        story -> story.text().replace("'", "’"),
        (story, others) ->
            "<article>"
                + story.h1()
                + story.p().replace(" and ", "&amp;nbsp;and ").replace("'", "&amp;rsquo;")
                + "</article>");
  }
}
