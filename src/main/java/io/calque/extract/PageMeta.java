package io.calque.extract;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Looks up the marks of a page and the lines near its title. */
final class PageMeta {
  /** More of the same kind are not looked at. */
  static final int MOST = 8;

  private static final int LONGEST = 500;
  private static final int NEAR = 8;

  private final PageText page;

  PageMeta(PageText page) {
    this.page = page;
  }

  /** Contents of the {@code meta} elements of these names, which are in lower case. */
  Stream<String> contents(Set<String> names) {
    return Stream.of("name", "property", "itemprop")
        .flatMap(attribute -> elements("meta", attribute, names))
        .map(mark -> clipped(mark.attr("content")))
        .filter(content -> !content.isBlank());
  }

  /** Elements with one of these values, which are in lower case, in an attribute. */
  Stream<Element> elements(String tag, String attribute, Set<String> values) {
    return elements(tag)
        .filter(mark -> values.contains(mark.attr(attribute).toLowerCase(Locale.ROOT)));
  }

  Stream<Element> elements(String tag) {
    return page.marks().stream().filter(mark -> tag.equals(mark.normalName()));
  }

  /** Texts of the first few elements that are wanted. */
  Stream<String> texts(Predicate<Element> wanted) {
    return page.marks().stream()
        .filter(wanted)
        .limit(MOST)
        .map(mark -> mark.hasAttr("content") ? mark.attr("content") : mark.text());
  }

  /** Blocks around the one of this index, those after it first. */
  Stream<PageBlock> blocksNear(int block) {
    int end = Math.min(page.blocks().size(), block + NEAR + 1);
    return IntStream.concat(
            IntStream.range(Math.min(block, end), end),
            IntStream.range(Math.max(0, block - NEAR), Math.min(block, end)))
        .mapToObj(page.blocks()::get);
  }

  static String clipped(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
