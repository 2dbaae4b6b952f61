package io.calque.extract;

import io.calque.text.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Collects the text of an element, a part for each of its blocks. Walks without recursion. */
final class PageText implements NodeVisitor {
  private static final Set<String> HIDDEN =
      Set.of("script", "style", "noscript", "template", "svg", "head", "select", "textarea");

  /**
   * A block's text.
   *
   * @param text in one line, white space collapsed
   */
  record Part(String text, BlockKind kind) {}

  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private BlockKind kind = BlockKind.PARAGRAPH;
  private int hidden;

  private PageText() {}

  /** The parts of {@code root}, in order, without blank ones. */
  static List<Part> of(Element root) {
    PageText text = new PageText();
    NodeTraversor.traverse(text, root);
    text.flush();
    return List.copyOf(text.parts);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      if (hidden == 0) {
        line.append(words.getWholeText());
      }
    } else if (node instanceof Element element) {
      String name = element.normalName();
      if (HIDDEN.contains(name)) {
        hidden++;
      }
      if (element.isBlock()
          || "br".equals(name)
          || "td".equals(name)
          || "figcaption".equals(name)) {
        flush();
        kind = kind(name);
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (HIDDEN.contains(element.normalName())) {
        hidden--;
      }
      if (element.isBlock() || kind(element.normalName()) != BlockKind.PARAGRAPH) {
        flush();
        kind = BlockKind.PARAGRAPH;
      }
    }
  }

  private static BlockKind kind(String name) {
    if ("figcaption".equals(name)) {
      return BlockKind.CAPTION;
    }
    boolean heading =
        name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    return heading ? BlockKind.HEADING : BlockKind.PARAGRAPH;
  }

  private void flush() {
    String text = line.toString().replaceAll("[\\s\\u00a0]++", " ").strip();
    line.setLength(0);
    if (!text.isEmpty()) {
      parts.add(new Part(text, kind));
    }
  }
}
