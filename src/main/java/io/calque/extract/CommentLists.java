package io.calque.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds readers' comments that no name marks: like regions side by side, each signed. */
final class CommentLists {
  private static final int FEWEST = 2;

  /** What remains of a page without its comments must be an article. */
  private static final int SHORTEST_ARTICLE = 250;

  private CommentLists() {}

  /** Flags the comments of {@code page} in {@code out}. */
  static void mark(PageText page, RegionTree tree, boolean[] titled, int[] weight, boolean[] out) {
    int[] own = new int[tree.size()];
    page.blocks().forEach(block -> own[block.region()]++);
    int[] count = tree.sums(own);
    Map<Integer, Set<Integer>> entries = new HashMap<>();
    for (int i = 0; i < page.blocks().size(); i++) {
      PageBlock block = page.blocks().get(i);
      boolean signed = CommentSigns.isControl(block) || CommentSigns.isStamp(block);
      if (signed || (i > 0 && CommentSigns.areNameAndDate(page.blocks().get(i - 1), block))) {
        int entry = entry(block.region(), tree, weight, count);
        if (!titled[entry] && weight[entry] > 0) {
          entries.computeIfAbsent(tree.parent(entry), key -> new LinkedHashSet<>()).add(entry);
        }
      }
    }
    List<Integer> found = new ArrayList<>();
    entries.forEach((parent, signed) -> found.addAll(alike(parent, signed, tree, titled)));
    int sum = found.stream().mapToInt(entry -> out[entry] ? 0 : weight[entry]).sum();
    if (weight[0] - sum >= SHORTEST_ARTICLE) {
      found.forEach(entry -> out[entry] = true);
    }
  }

  /** The signed regions in {@code parent}, and those like them, if there are several. */
  private static List<Integer> alike(
      int parent, Set<Integer> signed, RegionTree tree, boolean[] titled) {
    List<Integer> alike = new ArrayList<>();
    if (signed.size() < FEWEST) {
      return alike;
    }
    Region first = tree.region(signed.iterator().next());
    for (int i = tree.firstChild(parent); i != RegionTree.NONE; i = tree.nextSibling(i)) {
      boolean like = tree.region(i).resembles(first) && !titled[i];
      if (signed.contains(i) || (like && !isParagraph(tree.region(i)))) {
        alike.add(i);
      }
    }
    return alike;
  }

  private static boolean isParagraph(Region region) {
    return "p".equals(region.element().normalName());
  }

  /** The innermost region around {@code region} that has text besides. */
  private static int entry(int region, RegionTree tree, int[] weight, int[] count) {
    int at = region;
    while (at > 0 && (weight[at] == 0 || count[at] < 2)) {
      at = tree.parent(at);
    }
    return at;
  }
}
