package io.calque.extract;

import io.calque.text.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Walks over a page once, without recursion, and collects its text. */
final class PageWalk implements NodeVisitor {
  /** What comes after so many nodes, or so much text, is left out. */
  private static final int MOST_NODES = 1_000_000;

  private static final int MOST_TEXT = 8_000_000;
  private static final int MOST_MARKS = 20_000;

  private static final Set<String> HIDDEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "head",
          "select",
          "textarea",
          "iframe",
          "object",
          "datalist");
  private static final List<String> UNSEEN =
      List.of("screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden");
  private static final Set<String> LIKE_BLOCKS =
      Set.of("td", "th", "figcaption", "button", "label", "amp-sidebar", "amp-user-notification");
  private static final Set<String> MARKS =
      Set.of("html", "meta", "link", "script", "time", "input", "textarea", "font", "iframe");

  private final List<PageBlock> blocks = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final List<Element> marks = new ArrayList<>();
  private final LineOfText line = new LineOfText();
  private int region;
  private int nodes;
  private int text;
  private Node hiding;
  private boolean hidden;
  private int links;

  private PageWalk(Document document) {
    regions.add(new Region(document, 0, BlockKind.PARAGRAPH));
    hiding = document;
  }

  static PageText of(Document document) {
    PageWalk walk = new PageWalk(document);
    NodeTraversor.traverse(walk, document);
    walk.flush();
    return new PageText(walk.blocks, walk.regions, walk.marks);
  }

  @Override
  public void head(Node node, int depth) {
    nodes++;
    if (node instanceof TextNode words) {
      if (!hidden && !isFull()) {
        String whole = words.getWholeText();
        text += whole.length();
        line.append(words, whole, links > 0);
      }
    } else if (node instanceof Element element && !(node instanceof Document)) {
      open(element);
    }
  }

  private boolean isFull() {
    return nodes > MOST_NODES || text > MOST_TEXT;
  }

  private void open(Element element) {
    String name = element.normalName();
    if (!hidden && isHidden(element, name)) {
      hidden = true;
      hiding = element;
    }
    links += "a".equals(name) ? 1 : 0;
    if (marks.size() < MOST_MARKS && isMark(element, name)) {
      marks.add(element);
    }
    if (isRegion(element, name)) {
      flush();
      if (!isFull()) {
        BlockKind outer = regions.get(region).kind();
        regions.add(new Region(element, region, kind(element, name, outer)));
        region = regions.size() - 1;
      }
    } else if ("br".equals(name)) {
      flush();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && !(node instanceof Document)) {
      String name = element.normalName();
      hidden &= !element.equals(hiding);
      links -= "a".equals(name) ? 1 : 0;
      if (isRegion(element, name)) {
        flush();
        if (regions.get(region).element().equals(element)) {
          region = regions.get(region).parent();
        }
      }
    }
  }

  private static boolean isHidden(Element element, String name) {
    if (HIDDEN.contains(name)) {
      return true;
    }
    String names = element.attr("class");
    for (String unseen : UNSEEN) {
      if (names.contains(unseen) && element.hasClass(unseen)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRegion(Element element, String name) {
    boolean edit = "ins".equals(name) || "del".equals(name);
    return (element.isBlock() && !edit) || LIKE_BLOCKS.contains(name);
  }

  private static boolean isMark(Element element, String name) {
    if (MARKS.contains(name)) {
      return !"font".equals(name) || element.hasAttr("style");
    }
    if (element.hasAttr("itemprop") || element.hasAttr("rel")) {
      return true;
    }
    String names = element.attr("class").toLowerCase(Locale.ROOT);
    return names.contains("author") || names.contains("byline") || names.contains("trp-");
  }

  private static BlockKind kind(Element element, String name, BlockKind outer) {
    if ("figcaption".equals(name)
        || "caption".equals(name)
        || element.hasClass("wp-caption-text")) {
      return BlockKind.CAPTION;
    }
    boolean heading =
        name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    return heading ? BlockKind.HEADING : outer;
  }

  private void flush() {
    line.end(regions.get(region).kind(), region).ifPresent(blocks::add);
  }
}
