package io.calque.extract;

import java.util.ArrayList;
import java.util.List;

/** Finds teasers: small regions with a linked headline, three or more on a page. */
final class Teasers {
  private static final int FEWEST = 3;
  private static final int MOST_LETTERS = 600;
  private static final double MOST_OF_HEADLINE = 0.8;
  private static final int SHORTEST_HEADLINE = 12;
  private static final double MINORITY = 0.5;

  private Teasers() {}

  /** Flags the teasers of {@code page} in {@code out}, unless they are most of it. */
  static void mark(PageText page, RegionTree tree, boolean[] titled, int[] weight, boolean[] out) {
    int[] blocks = new int[tree.size()];
    page.blocks().forEach(block -> blocks[block.region()]++);
    int[] count = tree.sums(blocks);
    List<Integer> teasers = new ArrayList<>();
    long sum = 0;
    for (PageBlock block : page.blocks()) {
      if (isLinkedHeadline(block)) {
        int region = surroundings(block.region(), tree, count);
        if (!titled[region] && weight[region] > 0 && weight[region] <= MOST_LETTERS) {
          teasers.add(region);
          sum += weight[region];
        }
      }
    }
    if (teasers.size() >= FEWEST && sum < MINORITY * weight[0]) {
      teasers.forEach(region -> out[region] = true);
    }
  }

  private static boolean isLinkedHeadline(PageBlock block) {
    return block.letters() >= SHORTEST_HEADLINE
        && block.linked() >= MOST_OF_HEADLINE * block.letters();
  }

  /** The innermost region around {@code region} that holds more than one block. */
  private static int surroundings(int region, RegionTree tree, int[] count) {
    int at = region;
    while (at > 0 && count[at] < 2) {
      at = tree.parent(at);
    }
    return at;
  }
}
