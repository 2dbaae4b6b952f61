package io.calque.extract;

import io.calque.text.BlockKind;
import org.jsoup.nodes.Element;

/**
 * A block-level element of a page.
 *
 * @param element the element
 * @param parent index of the region around it, smaller than its own; 0 for the outermost, which is
 *     its own parent
 * @param kind kind of the blocks inside, unless a region inside says otherwise
 */
record Region(Element element, int parent, BlockKind kind) {
  /** Whether {@code other} has the same tag and class names. */
  boolean resembles(Region other) {
    return element.normalName().equals(other.element.normalName())
        && element.className().equals(other.element.className());
  }
}
