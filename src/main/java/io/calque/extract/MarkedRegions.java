package io.calque.extract;

import io.calque.text.BlockKind;
import org.jsoup.nodes.Element;

/** Looks twice at regions whose names say that they are no part of the article. */
final class MarkedRegions {
  private static final int SHORTEST_ARTICLE = 500;
  private static final int FEWEST_PARAGRAPHS = 3;

  private final RegionTree tree;
  private final int[] weight;
  private final int[] paragraphs;
  private final int[] headings;
  private final int[] signs;
  private final int[] fields;
  private final boolean[] headed;

  MarkedRegions(PageText page, RegionTree tree, int[] weight) {
    this.tree = tree;
    this.weight = weight;
    int[] prose = new int[tree.size()];
    int[] heads = new int[tree.size()];
    int[] signed = new int[tree.size()];
    int[] asked = new int[tree.size()];
    headed = new boolean[tree.size()];
    boolean[] begun = new boolean[tree.size()];
    for (PageBlock block : page.blocks()) {
      int at = block.region();
      boolean isHeading = block.kind() == BlockKind.HEADING;
      prose[at] += block.weight() > 0 ? 1 : 0;
      heads[at] += isHeading ? 1 : 0;
      signed[at] += CommentSigns.isControl(block) || CommentSigns.isStamp(block) ? 1 : 0;
      for (int i = at; !begun[i]; i = tree.parent(i)) {
        begun[i] = true;
        headed[i] = isHeading;
      }
    }
    for (Element mark : page.marks()) {
      asked[page.place(mark).region()] += "textarea".equals(mark.normalName()) ? 1 : 0;
    }
    paragraphs = tree.sums(prose);
    headings = tree.sums(heads);
    signs = tree.sums(signed);
    fields = tree.sums(asked);
  }

  /** What is to be made of a region that is marked as an aside. */
  RegionMark mark(int region) {
    Element element = tree.region(region).element();
    if (RegionMark.isOverlay(element) && isArticle(region)) {
      return RegionMark.LIKELY_ASIDE;
    }
    boolean section =
        RegionMark.isComments(element) && isSection(region) && isSectionAmongOthers(region);
    return section ? RegionMark.NONE : RegionMark.ASIDE;
  }

  private boolean isArticle(int region) {
    return weight[region] >= SHORTEST_ARTICLE
        && paragraphs[region] >= FEWEST_PARAGRAPHS
        && headings[region] > 0
        && fields[region] == 0;
  }

  /** Whether text stands under a heading, without a sign of anybody's comment. */
  private boolean isSection(int region) {
    return headed[region] && weight[region] > 0 && signs[region] == 0 && fields[region] == 0;
  }

  private boolean isSectionAmongOthers(int region) {
    String tag = tree.region(region).element().normalName();
    int others = 0;
    for (int i = tree.firstChild(tree.parent(region));
        i != RegionTree.NONE && others < 2;
        i = tree.nextSibling(i)) {
      boolean like = tree.region(i).element().normalName().equals(tag);
      others += i != region && like && isSection(i) ? 1 : 0;
    }
    return others > 0 && !tag.equals("p");
  }
}
