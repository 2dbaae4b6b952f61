package io.calque.extract;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Tells what belongs to something beside the article, with dates, titles and authors of its own: a
 * sidebar, comments, other stories. What stands around the title does not.
 */
final class Elsewhere {
  private static final Set<String> NAMES =
      Set.of(
          "comment",
          "comments",
          "commentlist",
          "disqus",
          "respond",
          "related",
          "relatedposts",
          "recommended",
          "recommendations",
          "recirculation",
          "sidebar",
          "rail",
          "aside",
          "trending",
          "popular",
          "latest",
          "teaser",
          "teasers",
          "promo",
          "promoted",
          "sponsored",
          "outbrain",
          "taboola",
          "modal",
          "newsletter");

  private static final Set<String> TAGS = Set.of("aside", "nav", "dialog");

  /** What an article that is no more than a card begins with. */
  private static final Evaluator HEADLINE =
      QueryParser.parse("h1 a[href], h2 a[href], h3 a[href], h4 a[href]");

  private static final Set<String> WHOLE = Set.of("#root", "html", "body", "main");

  private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Element, Boolean> known = new HashMap<>();

  /** {@code title} is the element that holds the title, or the page. */
  Elsewhere(Element title) {
    around.add(title);
    around.addAll(title.parents());
  }

  boolean contains(Element element) {
    Deque<Element> path = new ArrayDeque<>();
    Element at = element;
    while (at != null && !known.containsKey(at)) {
      path.push(at);
      at = at.parent();
    }
    boolean elsewhere = at != null && known.getOrDefault(at, false);
    while (!path.isEmpty()) {
      Element next = path.pop();
      elsewhere = !around.contains(next) && (elsewhere || isOther(next));
      known.put(next, elsewhere);
    }
    return elsewhere;
  }

  private static boolean isOther(Element element) {
    String tag = element.normalName();
    if (WHOLE.contains(tag)) {
      return false;
    }
    return TAGS.contains(tag)
        || ("article".equals(tag) && element.selectFirst(HEADLINE) != null)
        || ("footer".equals(tag) && element.closest("article") == null)
        || element.attr("role").equals("complementary")
        || element.attr("itemprop").equals("comment")
        || element.attr("itemtype").endsWith("/Comment")
        || isNamed(element.attr("class"))
        || isNamed(element.attr("id"));
  }

  private static boolean isNamed(String attribute) {
    return RegionMark.hasName(attribute, NAMES);
  }
}
