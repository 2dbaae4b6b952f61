package io.calque.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** What a page's schema.org data in JSON-LD say of its article. Broken data say nothing. */
final class JsonLd {
  private static final int DEEPEST = 64;
  private static final int LONGEST = 1_000_000;
  private static final int MOST_SCRIPTS = 20;
  private static final int MOST_NODES = 50_000;

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder()
                      .maxNestingDepth(DEEPEST)
                      .maxStringLength(LONGEST)
                      .build())
              .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
              .build());

  private final Map<String, JsonNode> byId = new HashMap<>();
  private final Optional<JsonNode> article;

  private JsonLd(List<JsonNode> roots) {
    List<JsonNode> articles = new ArrayList<>();
    Deque<JsonNode> open = new ArrayDeque<>(roots);
    int seen = 0;
    while (!open.isEmpty() && seen++ < MOST_NODES) {
      JsonNode node = open.poll();
      if (node.isObject()) {
        if (node.path("@id").isTextual() && node.size() > 1) {
          byId.putIfAbsent(node.path("@id").asText(), node);
        }
        if (isArticle(node)) {
          articles.add(node);
        }
      }
      node.forEach(open::add);
    }
    article = articles.stream().findFirst();
  }

  static JsonLd of(List<Element> scripts) {
    List<JsonNode> roots = new ArrayList<>();
    for (Element script : scripts) {
      String data = script.data();
      if (roots.size() < MOST_SCRIPTS && data.length() <= LONGEST) {
        read(data).ifPresent(roots::add);
      }
    }
    return new JsonLd(roots);
  }

  private static Optional<JsonNode> read(String data) {
    try {
      return Optional.ofNullable(MAPPER.readTree(data));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static boolean isArticle(JsonNode node) {
    JsonNode type = node.path("@type");
    boolean named = isArticleType(type.asText(""));
    for (JsonNode one : type) {
      named |= isArticleType(one.asText(""));
    }
    return named && (node.has("headline") || node.has("datePublished") || node.has("author"));
  }

  private static boolean isArticleType(String type) {
    return type.endsWith("Article") || type.endsWith("BlogPosting") || type.endsWith("Report");
  }

  /** A text field of the article, or empty. */
  String text(String field) {
    return article.map(node -> node.path(field).asText("")).orElse("");
  }

  /** Names of the article's authors. */
  List<String> authors() {
    List<String> names = new ArrayList<>();
    JsonNode author = article.map(node -> node.path("author")).orElse(MAPPER.missingNode());
    if (author.isArray()) {
      author.forEach(one -> names.add(name(one)));
    } else {
      names.add(name(author));
    }
    names.removeIf(String::isBlank);
    return names;
  }

  private String name(JsonNode author) {
    JsonNode known = byId.getOrDefault(author.path("@id").asText(""), author);
    JsonNode name = author.has("name") ? author.path("name") : known.path("name");
    return author.isTextual() ? author.asText() : name.asText("");
  }
}
