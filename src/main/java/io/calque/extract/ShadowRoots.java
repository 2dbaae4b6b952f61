package io.calque.extract;

import org.jsoup.nodes.Element;

/** Knows what a shadow root that is declared in the markup shows. */
final class ShadowRoots {
  private ShadowRoots() {}

  /** Whether {@code element} is a shadow root. */
  static boolean isRoot(Element element, String name) {
    return "template".equals(name)
        && (element.hasAttr("shadowrootmode") || element.hasAttr("shadowroot"));
  }

  /**
   * Whether a shadow root without a slot stands in for what is inside {@code host}. An empty one
   * does not: a page that shows nothing at all is read as if it had none.
   */
  static boolean hidesItsContent(Element host) {
    for (Element child = host.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (isRoot(child, child.normalName())) {
        return child.hasText() && child.getElementsByTag("slot").isEmpty();
      }
    }
    return false;
  }
}
