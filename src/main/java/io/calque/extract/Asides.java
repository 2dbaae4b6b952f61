package io.calque.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/** Finds what stands in a line of text and is not read with it: icons, words struck out. */
final class Asides {
  private static final Set<String> STRUCK = Set.of("del", "s", "strike");
  private static final int LONGEST_STRUCK = 400;
  private static final int LONGEST_ICON = 60;
  private static final int MOST_NODES = 60;

  /** For a parent, whether most of its letters are for those who see icons alone. */
  private final Map<Element, Boolean> mostlyIcons = new HashMap<>();

  boolean isDropped(Element element, String name) {
    if (STRUCK.contains(name)) {
      return letters(element, LONGEST_STRUCK) < LONGEST_STRUCK && !holdsBlocks(element);
    }
    return element.attributesSize() > 0
        && element.attr("aria-hidden").equals("true")
        && isIcon(element);
  }

  private boolean isIcon(Element element) {
    Element parent = element.parent();
    int letters = letters(element, LONGEST_ICON);
    return parent != null
        && !element.isBlock()
        && letters < LONGEST_ICON
        && !isGlued(element, letters)
        && !mostlyIcons.computeIfAbsent(parent, Asides::isMostlyIcons);
  }

  /** Whether it is the first letter of the word that follows. */
  private static boolean isGlued(Element element, int letters) {
    return letters == 1
        && element.nextSibling() instanceof TextNode words
        && !words.getWholeText().isEmpty()
        && Character.isLetter(words.getWholeText().charAt(0));
  }

  private static boolean isMostlyIcons(Element parent) {
    int icons = 0;
    int others = 0;
    for (Node child : parent.childNodes()) {
      boolean icon = child instanceof Element element && isUnspoken(element);
      int letters = letters(child, LONGEST_ICON);
      icons += icon ? letters : 0;
      others += icon || isSpoken(child) ? 0 : letters;
    }
    return icons > 0 && others == 0;
  }

  private static boolean isUnspoken(Element element) {
    return element.attr("aria-hidden").equals("true");
  }

  private static boolean isSpoken(Node child) {
    return child instanceof Element element
        && (element.hasClass("sr-only")
            || element.hasClass("screen-reader-text")
            || element.hasClass("visually-hidden"));
  }

  private static boolean holdsBlocks(Element element) {
    for (Element child : element.children()) {
      if (child.isBlock()) {
        return true;
      }
    }
    return false;
  }

  /** Letters in {@code node}; at least {@code most} if there are that many, or many nodes. */
  private static int letters(Node node, int most) {
    int[] sum = {0, 0};
    NodeTraversor.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node at, int depth) {
            sum[1]++;
            if (at instanceof TextNode words) {
              String text = words.getWholeText();
              sum[0] += text.length() >= most ? most : Words.letters(text);
            }
            boolean enough = sum[0] >= most || sum[1] > MOST_NODES;
            return enough ? FilterResult.STOP : FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node at, int depth) {
            return FilterResult.CONTINUE;
          }
        },
        node);
    return sum[1] > MOST_NODES ? most : sum[0];
  }
}
