package io.calque.extract;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells which elements stand in lines of their own. */
final class BlockTags {
  private static final Set<String> LIKE_BLOCKS =
      Set.of(
          "td",
          "th",
          "figcaption",
          "button",
          "label",
          "iframe",
          "template",
          "noscript",
          "amp-sidebar",
          "amp-user-notification");
  private static final Set<String> INLINE_PARENTS =
      Set.of("p", "a", "span", "b", "i", "em", "strong", "h1", "h2", "h3", "h4", "h5", "h6");

  private final Map<Element, Boolean> mixed = new HashMap<>();
  private final Set<Element> blocks = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Element> inline = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Whether {@code element} is a region; the answer stays the same. */
  boolean isRegion(Element element, String name) {
    boolean edit = "ins".equals(name) || "del".equals(name);
    if (element.isBlock() && !edit) {
      return true;
    }
    if (LIKE_BLOCKS.contains(name)) {
      return true;
    }
    boolean unknown = !element.tag().isKnownTag() || name.indexOf('-') > 0;
    return unknown ? isUnknownBlock(element) : isStyledAsBlock(element);
  }

  private static boolean isStyledAsBlock(Element element) {
    String style = element.attr("style");
    return !style.isEmpty()
        && style.length() <= RegionMark.LONGEST_NAME
        && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:block");
  }

  /** An element that HTML does not know stands in its own line unless text stands beside it. */
  private boolean isUnknownBlock(Element element) {
    if (blocks.contains(element)) {
      return true;
    }
    if (inline.contains(element)) {
      return false;
    }
    Element parent = element.parent();
    boolean isBlock =
        parent == null
            || (!INLINE_PARENTS.contains(parent.normalName())
                && !mixed.computeIfAbsent(parent, BlockTags::hasOwnText));
    (isBlock ? blocks : inline).add(element);
    return isBlock;
  }

  private static boolean hasOwnText(Element element) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode words && !words.isBlank()) {
        return true;
      }
    }
    return false;
  }
}
