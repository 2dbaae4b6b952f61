package io.calque.extract;

import io.calque.text.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds the article on a page. Every block of running text weighs as much as it has letters outside
 * links. Regions marked as something else (menus, comments, boxes) and teasers are left out; then
 * the walk goes from the page inwards, each time into the region that holds most of what is left.
 */
final class MainPart {
  /** A main part with fewer letters is not believed. */
  private static final int FEWEST_LETTERS = 140;

  /** The walk enters a region that holds this share of the weight around it. */
  private static final double MOST = 0.7;

  /** A wrapper with this share of the page is no aside, whatever it is called. */
  private static final double WRAPPER = 0.6;

  /** If less than this share is left, the likely asides are the article in pieces. */
  private static final double LEAST = 0.15;

  /** An article among several on one page weighs at least this. */
  private static final int SHORTEST_ARTICLE = 250;

  /** An item of a list says something with so many letters outside links, and this share. */
  private static final int FEWEST_OWN = 13;

  private static final double LEAST_OWN = 0.25;

  private final PageText page;
  private final OptionalInt title;
  private final RegionTree tree;
  private final boolean[] titled;
  private final List<RegionMark> marks;
  private final boolean[] out;
  private final int[] weight;
  private final int[] rivals;
  private final int[] headings;
  private final double share;

  private MainPart(PageText page, OptionalInt title, RegionMark least) {
    this.page = page;
    this.title = title;
    tree = new RegionTree(page.regions());
    titled = titled();
    marks = new ArrayList<>();
    page.regions().forEach(region -> marks.add(RegionMark.of(region.element())));
    out = new boolean[tree.size()];
    int[] everything = weights(out);
    MarkedRegions marked = new MarkedRegions(page, tree, everything);
    for (int i = 1; i < out.length; i++) {
      if (marks.get(i) == RegionMark.ASIDE && !titled[i]) {
        marks.set(i, marked.mark(i));
      }
      out[i] = marks.get(i) == RegionMark.ASIDE && !titled[i];
    }
    tree.spread(out);
    CommentLists.mark(page, tree, titled, everything, out);
    tree.spread(out);
    int[] prose = weights(out);
    if (least == RegionMark.LIKELY_ASIDE) {
      addLikelyAsides(prose);
    }
    Teasers.mark(page, tree, titleRegion(), titled, weights(out), out);
    tree.spread(out);
    weight = weights(out);
    rivals = headingsLikeTitle();
    headings = headings();
    share = prose[0] == 0 ? 0 : (double) weight[0] / prose[0];
  }

  /**
   * The article's blocks, in order; empty if none can be told from the rest.
   *
   * @param title index of the block that holds the article's title
   * @param ends tells the lines after which no more of the article comes
   */
  static Optional<List<PageBlock>> of(PageText page, OptionalInt title, EndMarks ends) {
    for (RegionMark least : List.of(RegionMark.LIKELY_ASIDE, RegionMark.ASIDE)) {
      MainPart part = new MainPart(page, title, least);
      List<PageBlock> main = part.select(ends);
      boolean believed = least == RegionMark.ASIDE || part.share >= LEAST;
      if (believed && main.stream().mapToInt(PageBlock::letters).sum() >= FEWEST_LETTERS) {
        return Optional.of(main);
      }
    }
    return Optional.empty();
  }

  private int titleRegion() {
    return title.isPresent() ? page.blocks().get(title.getAsInt()).region() : 0;
  }

  private boolean[] titled() {
    boolean[] flags = new boolean[tree.size()];
    if (title.isPresent()) {
      int region = page.blocks().get(title.getAsInt()).region();
      while (!flags[region]) {
        flags[region] = true;
        region = tree.parent(region);
      }
    }
    return flags;
  }

  private int[] weights(boolean[] without) {
    int[] own = new int[tree.size()];
    for (PageBlock block : page.blocks()) {
      if (!without[block.region()]) {
        own[block.region()] += block.weight();
      }
    }
    return tree.sums(own);
  }

  private void addLikelyAsides(int[] prose) {
    for (int i = 1; i < out.length; i++) {
      boolean beside =
          title.isPresent()
              && prose[0] - prose[i] >= SHORTEST_ARTICLE
              && RegionMark.isSide(page.regions().get(i).element());
      boolean wrapper = titled[i] || (prose[i] >= WRAPPER * prose[0] && !beside);
      out[i] |= marks.get(i) == RegionMark.LIKELY_ASIDE && !wrapper;
    }
  }

  private List<PageBlock> select(EndMarks ends) {
    int main = innermost();
    boolean[] chosen = new boolean[tree.size()];
    for (int i = tree.firstChild(tree.parent(main)); i > 0; i = tree.nextSibling(i)) {
      boolean goesOn = i > main && weight[i] > 0 && isLike(i, main) && !isAnother(i, main);
      chosen[i] = i == main || goesOn;
    }
    chosen[main] = true;
    tree.spread(chosen);
    List<PageBlock> blocks = new ArrayList<>();
    boolean begun = false;
    for (int i = 0; i < page.blocks().size(); i++) {
      PageBlock block = page.blocks().get(i);
      boolean isTitle = title.isPresent() && title.getAsInt() == i;
      boolean inside = chosen[block.region()] && !out[block.region()];
      boolean text = block.weight() > 0 || block.kind() == BlockKind.CAPTION;
      boolean lead = !begun && isAfterTitle(i) && !out[block.region()] && text;
      if (isTitle || lead || (inside && !isLinkList(block))) {
        blocks.add(block);
      }
      begun |= inside && block.weight() > 0;
    }
    return ends.cut(Streams.cut(blocks, page), page, tree, weight[main]);
  }

  private boolean isAfterTitle(int block) {
    return title.isPresent() && block > title.getAsInt();
  }

  /** Whether a block is links and little else; an item that ends with a link says something. */
  private static boolean isLinkList(PageBlock block) {
    int own = block.letters() - block.linked();
    boolean says = own >= FEWEST_OWN && own >= LEAST_OWN * block.letters();
    return block.isMenu() && !says && block.kind() != BlockKind.HEADING;
  }

  /** The innermost region that still holds most of the article. */
  private int innermost() {
    int at = 0;
    int next = inside(at);
    while (next != RegionTree.NONE) {
      at = next;
      next = inside(at);
    }
    return at;
  }

  private int inside(int at) {
    int heaviest = RegionTree.NONE;
    int article = RegionTree.NONE;
    for (int i = tree.firstChild(at); i != RegionTree.NONE; i = tree.nextSibling(i)) {
      if (heaviest == RegionTree.NONE || weight[i] > weight[heaviest]) {
        heaviest = i;
      }
      if (titled[i] && weight[i] >= SHORTEST_ARTICLE) {
        article = i;
      }
    }
    if (article != RegionTree.NONE && isOneOfSeveral(article)) {
      return article;
    }
    boolean most = heaviest != RegionTree.NONE && weight[heaviest] > 0;
    return most && weight[heaviest] >= MOST * weight[at] ? heaviest : RegionTree.NONE;
  }

  /** Whether articles with titles of their own stand beside this one. */
  private boolean isOneOfSeveral(int article) {
    int i = tree.firstChild(tree.parent(article));
    while (i != RegionTree.NONE) {
      boolean like = isLike(i, article) && hasHeadingLikeTitle(i);
      if (i != article && weight[i] > 0 && (like || isOtherArticle(i, article))) {
        return true;
      }
      i = tree.nextSibling(i);
    }
    return false;
  }

  /** Whether two regions are articles by their tags, and the first has a heading of its own. */
  private boolean isOtherArticle(int other, int article) {
    return headings[other] > 0
        && "article".equals(tree.region(other).element().normalName())
        && "article".equals(tree.region(article).element().normalName());
  }

  private boolean isLike(int a, int b) {
    return tree.region(a).resembles(tree.region(b));
  }

  private boolean isAnother(int region, int main) {
    return hasHeadingLikeTitle(region) || (titled[main] && isOtherArticle(region, main));
  }

  private boolean hasHeadingLikeTitle(int region) {
    return rivals[region] > 0;
  }

  private int[] headings() {
    int[] own = new int[tree.size()];
    for (PageBlock block : page.blocks()) {
      own[block.region()] += block.kind() == BlockKind.HEADING ? 1 : 0;
    }
    return tree.sums(own);
  }

  /** For each region, how many lines in it have the tag of the title. */
  private int[] headingsLikeTitle() {
    int[] own = new int[tree.size()];
    boolean heading =
        title.isPresent() && page.blocks().get(title.getAsInt()).kind() == BlockKind.HEADING;
    if (heading) {
      String tag = page.tag(page.blocks().get(title.getAsInt()));
      page.blocks().stream()
          .filter(block -> page.tag(block).equals(tag))
          .forEach(block -> own[block.region()]++);
    }
    return tree.sums(own);
  }
}
