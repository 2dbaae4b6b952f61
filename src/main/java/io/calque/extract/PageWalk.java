package io.calque.extract;

import io.calque.extract.PageText.Place;
import io.calque.text.Alignment.Run;
import io.calque.text.BlockKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
  private static final int MOST_FRAMES = 100;

  private static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "svg",
          "math",
          "head",
          "select",
          "textarea",
          "object",
          "datalist",
          "rt",
          "rp",
          "rtc");
  private static final Set<String> CODE = Set.of("code", "pre", "kbd", "samp", "tt", "xmp");
  private static final Set<String> MARKS =
      Set.of("html", "meta", "link", "script", "time", "input", "textarea", "font", "iframe");

  private final List<PageBlock> blocks = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final List<Element> marks = new ArrayList<>();
  private final Map<Element, Place> places = new HashMap<>();
  private final Map<Document, Embedded> embedded = new HashMap<>();
  private final Map<Sight, LineOfText> lines = new EnumMap<>(Sight.class);
  private final PageSource source;
  private final BlockTags tags = new BlockTags();
  private final Asides asides = new Asides();
  private final Visibility visibility;
  private int region;
  private int nodes;
  private int text;
  private Node dropping;
  private boolean dropped;
  private int links;
  private int code;
  private int frames;

  private PageWalk(Document document, PageSource source) {
    this.source = source;
    regions.add(new Region(document, 0, BlockKind.PARAGRAPH));
    dropping = document;
    visibility = new Visibility(document);
  }

  /** The text of {@code document}, all of it that is shown to be looked at. */
  static PageText of(Document document, PageSource source) {
    PageWalk walk = new PageWalk(document, source);
    NodeTraversor.traverse(walk, document);
    walk.flush();
    PageText page =
        new PageText(
            walk.blocks, walk.blocks, walk.regions, walk.marks, walk.places, walk.embedded);
    return page.seenAs(Set.of(Sight.SHOWN));
  }

  @Override
  public void head(Node node, int depth) {
    nodes++;
    if (node instanceof TextNode words) {
      if (!dropped && !isFull()) {
        append(words, words.getWholeText());
      }
    } else if (node instanceof Element element && !(node instanceof Document)) {
      open(element);
    }
  }

  private void append(TextNode node, String words) {
    text += words.length();
    LineOfText line = lines.computeIfAbsent(visibility.now(), sight -> new LineOfText());
    int from = 0;
    int newline = source.hasLines() ? words.indexOf('\n') : -1;
    while (newline >= 0) {
      line.append(node, words, from, newline, links > 0, code > 0);
      flush();
      from = newline + 1;
      newline = words.indexOf('\n', from);
    }
    line.append(node, words, from, words.length(), links > 0, code > 0);
  }

  private boolean isFull() {
    return nodes > MOST_NODES || text > MOST_TEXT;
  }

  private void open(Element element) {
    String name = element.normalName();
    if (!dropped && (DROPPED.contains(name) || asides.isDropped(element, name))) {
      dropped = true;
      dropping = element;
    }
    links += "a".equals(name) ? 1 : 0;
    code += CODE.contains(name) ? 1 : 0;
    boolean isRegion = tags.isRegion(element, name);
    if (isRegion) {
      flush();
      if (!isFull()) {
        BlockKind outer = regions.get(region).kind();
        regions.add(new Region(element, region, kind(element, name, outer)));
        region = regions.size() - 1;
      }
    } else if ("br".equals(name)) {
      flush();
    }
    if (marks.size() < MOST_MARKS && isMark(element, name)) {
      marks.add(element);
      places.put(element, new Place(region, blocks.size()));
    }
    if (!dropped) {
      openShown(element, name);
    }
  }

  private void openShown(Element element, String name) {
    if (ShadowRoots.isRoot(element, name)) {
      visibility.expose(element);
      return;
    }
    visibility.open(element);
    if ("template".equals(name)) {
      dropped = true;
      dropping = element;
    } else if (ShadowRoots.hidesItsContent(element)) {
      visibility.conceal(element);
    } else if ("iframe".equals(name)) {
      readFrame(element);
      dropped = true;
      dropping = element;
    }
  }

  /** Reads the document in an attribute of {@code frame} in its place. */
  private void readFrame(Element frame) {
    String html = frame.attr("srcdoc");
    if (html.isBlank() || frames >= MOST_FRAMES || isFull()) {
      return;
    }
    frames++;
    Document inside = source.parse(html);
    embedded.put(inside, new Embedded(html, places(frame, html)));
    for (Node child : inside.body().childNodes()) {
      NodeTraversor.traverse(this, child);
    }
    flush();
  }

  private List<Run> places(Element frame, String html) {
    Optional<Embedded> around = Optional.ofNullable(embedded.get(frame.ownerDocument()));
    return source.placesOfAttribute(frame, "srcdoc", html, around);
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && !(node instanceof Document)) {
      String name = element.normalName();
      dropped &= !element.equals(dropping);
      links -= "a".equals(name) ? 1 : 0;
      code -= CODE.contains(name) ? 1 : 0;
      if (tags.isRegion(element, name)) {
        flush();
        if (regions.get(region).element().equals(element)) {
          region = regions.get(region).parent();
        }
      }
      visibility.close(element);
    }
  }

  private static boolean isMark(Element element, String name) {
    if (MARKS.contains(name)) {
      return !"font".equals(name) || element.hasAttr("style");
    }
    if (element.hasAttr("itemprop")
        || element.hasAttr("rel")
        || DeclarationReader.isMark(element)) {
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
    return heading || ("heading".equals(element.attr("role")) && outer == BlockKind.PARAGRAPH)
        ? BlockKind.HEADING
        : outer;
  }

  private void flush() {
    for (Map.Entry<Sight, LineOfText> line : lines.entrySet()) {
      if (line.getValue().isEmpty()) {
        continue;
      }
      line.getValue()
          .end(regions.get(region).kind(), region, line.getKey(), blocks.size())
          .ifPresent(blocks::add);
    }
  }
}
