package io.calque.extract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a walk over a page found.
 *
 * @param blocks the lines of its text that are looked at, in order
 * @param all those and the ones that no reader sees
 * @param regions its block-level elements, each after the one around it; never empty
 * @param marks elements that say something about the page: {@code meta}, {@code link}, {@code
 *     script}, {@code time}, form fields, and those marked as date or author
 * @param places where the marks stand
 * @param embedded documents inside the page
 */
record PageText(
    List<PageBlock> blocks,
    List<PageBlock> all,
    List<Region> regions,
    List<Element> marks,
    Map<Element, Place> places,
    Map<Document, Embedded> embedded) {
  PageText {
    blocks = List.copyOf(blocks);
    all = List.copyOf(all);
    regions = List.copyOf(regions);
    marks = List.copyOf(marks);
  }

  /**
   * Where an element stands.
   *
   * @param region innermost region around it
   * @param order how many blocks stand before it
   */
  record Place(int region, int order) {
    static final Place NOWHERE = new Place(0, Integer.MAX_VALUE);
  }

  /** The same page with the blocks of these sights to be looked at. */
  PageText seenAs(Set<Sight> sights) {
    List<PageBlock> seen = all.stream().filter(block -> sights.contains(block.sight())).toList();
    return new PageText(seen, all, regions, marks, places, embedded);
  }

  Place place(Element mark) {
    return places.getOrDefault(mark, Place.NOWHERE);
  }

  /** Tag of the region around {@code block}. */
  String tag(PageBlock block) {
    return regions.get(block.region()).element().normalName();
  }
}
