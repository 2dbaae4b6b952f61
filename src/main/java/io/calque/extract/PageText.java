package io.calque.extract;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What a walk over a page found.
 *
 * @param blocks the lines of its text, in order
 * @param regions its block-level elements, each after the one around it; never empty
 * @param marks elements that say something about the page: {@code meta}, {@code link}, {@code
 *     script}, {@code time}, form fields, and those marked as date or author
 */
record PageText(List<PageBlock> blocks, List<Region> regions, List<Element> marks) {
  PageText {
    blocks = List.copyOf(blocks);
    regions = List.copyOf(regions);
    marks = List.copyOf(marks);
  }

  /** Tag of the region around {@code block}. */
  String tag(PageBlock block) {
    return regions.get(block.region()).element().normalName();
  }
}
