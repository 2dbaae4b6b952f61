package io.calque.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a page's schema.org data in JSON-LD say of its article. Broken data say little. */
final class JsonLd {
  private static final int MOST_SCRIPTS = 20;
  private static final int MOST_NODES = 50_000;

  /** Fields whose articles are others than the page's own. */
  private static final Set<String> OTHERS =
      Set.of(
          "itemListElement",
          "comment",
          "comments",
          "hasPart",
          "mentions",
          "citation",
          "relatedLink",
          "review",
          "blogPost",
          "blogPosts",
          "isBasedOn",
          "isPartOf");

  /** An article, and the script it stands in. */
  private record Found(JsonNode node, Element script, boolean other) {}

  private final Map<String, JsonNode> byId = new HashMap<>();
  private final List<Found> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();
  private final Optional<Found> article;

  private JsonLd(List<Element> scripts, List<String> titles) {
    int count = 0;
    for (Element script : scripts) {
      if (count++ < MOST_SCRIPTS) {
        LenientJson.read(script.data()).forEach(root -> walk(root, script));
      }
    }
    List<String> known = titles.stream().map(TitleFinder::plain).toList();
    Optional<Found> titled =
        articles.stream().filter(found -> isTitled(found.node(), known)).findFirst();
    Optional<Found> own = articles.stream().filter(found -> !found.other()).findFirst();
    article = titled.or(() -> own);
  }

  /**
   * The data in {@code scripts}.
   *
   * @param titles of the page, by which its own article is known among several
   */
  static JsonLd of(List<Element> scripts, List<String> titles) {
    return new JsonLd(scripts, titles);
  }

  private void walk(JsonNode root, Element script) {
    Deque<Found> open = new ArrayDeque<>();
    open.add(new Found(root, script, false));
    int seen = 0;
    while (!open.isEmpty() && seen++ < MOST_NODES) {
      Found found = open.remove();
      JsonNode node = found.node();
      if (node.isObject()) {
        add(found);
      }
      node.properties()
          .forEach(
              field ->
                  open.add(
                      new Found(
                          field.getValue(),
                          script,
                          found.other() || OTHERS.contains(field.getKey()))));
      if (node.isArray()) {
        node.forEach(one -> open.add(new Found(one, script, found.other())));
      }
    }
  }

  private void add(Found found) {
    JsonNode node = found.node();
    if (node.path("@id").isTextual() && node.size() > 1) {
      byId.putIfAbsent(node.path("@id").asText(), node);
    }
    if (isArticle(node)) {
      articles.add(found);
    } else if (!found.other() && hasType(node, "WebPage")) {
      pages.add(node);
    }
  }

  private static boolean isTitled(JsonNode node, List<String> known) {
    String headline = TitleFinder.plain(text(node, "headline"));
    return headline.length() >= TitleFinder.SHORTEST
        && known.stream().anyMatch(title -> title.contains(headline));
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.path("@type");
    boolean named = isArticleType(type.asText(""));
    for (JsonNode one : type) {
      named |= isArticleType(one.asText(""));
    }
    return named
        && (node.has("headline")
            || node.has("datePublished")
            || node.has("author")
            || node.has("articleBody"));
  }

  private static boolean hasType(JsonNode node, String name) {
    boolean has = node.path("@type").asText("").endsWith(name);
    for (JsonNode one : node.path("@type")) {
      has |= one.asText("").endsWith(name);
    }
    return has;
  }

  static boolean isArticleType(String type) {
    return type.endsWith("Article")
        || type.endsWith("BlogPosting")
        || type.endsWith("Report")
        || type.endsWith("LiveBlogPosting");
  }

  /** A text field of the article, or empty. */
  String text(String field) {
    return article.map(found -> text(found.node(), field)).orElse("");
  }

  /** A text field of the article, then of the page around it. */
  Stream<String> texts(String field) {
    return Stream.concat(Stream.of(text(field)), pages.stream().map(page -> text(page, field)))
        .filter(text -> !text.isBlank());
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    JsonNode first = value.isArray() && !value.isEmpty() ? value.get(0) : value;
    String text = first.isObject() ? first.path("@value").asText("") : first.asText("");
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
  }

  /**
   * The values of a field of the article, the first few: texts, and of objects what they are named
   * by or which level they give.
   */
  List<String> values(String field) {
    JsonNode value =
        article.map(found -> found.node().path(field)).orElse(MissingNode.getInstance());
    Stream<JsonNode> all =
        value.isArray() ? StreamSupport.stream(value.spliterator(), false) : Stream.of(value);
    return all.limit(PageMeta.MOST)
        .flatMap(
            one ->
                one.isObject()
                    ? Stream.of("@id", "@value", "level", "name").map(one::path)
                    : Stream.of(one))
        .filter(JsonNode::isTextual)
        .map(one -> Parser.unescapeEntities(one.asText(), false))
        .toList();
  }

  /** The text of the article as the data give it, unchanged, or empty. */
  String body() {
    return article.map(found -> found.node().path("articleBody").asText("")).orElse("");
  }

  /** The script in which the article stands. */
  Optional<Element> script() {
    return article.map(Found::script);
  }

  /** Names of the article's authors. */
  List<String> authors() {
    List<String> names = new ArrayList<>();
    JsonNode author = article.map(found -> authors(found.node())).orElse(MissingNode.getInstance());
    if (author.isArray()) {
      author.forEach(one -> names.add(name(one)));
    } else {
      names.add(name(author));
    }
    names.removeIf(String::isBlank);
    return names;
  }

  private static JsonNode authors(JsonNode node) {
    return node.has("author") ? node.path("author") : node.path("creator");
  }

  private String name(JsonNode author) {
    JsonNode known = byId.getOrDefault(author.path("@id").asText(""), author);
    JsonNode owner = author.has("name") ? author : known;
    return author.isTextual()
        ? Parser.unescapeEntities(author.asText(), false)
        : text(owner, "name");
  }
}
