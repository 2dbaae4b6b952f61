package io.calque.extract;

import io.calque.text.BlockKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds teasers: small regions with a linked headline or a link to read on, three or more on a
 * page. Where like ones stand side by side, they may be longer and most of the page, if an article
 * is left without them.
 */
final class Teasers {
  private static final int FEWEST = 3;
  private static final int MOST_LETTERS = 600;
  private static final int MOST_LETTERS_OF_ALIKE = 2_500;
  private static final double MOST_OF_HEADLINE = 0.8;
  private static final int SHORTEST_HEADLINE = 12;
  private static final double MINORITY = 0.5;

  /** What is left without the teasers must be an article. */
  private static final int SHORTEST_ARTICLE = 200;

  /** Letters of text under a title that is an article, not the beginning of a list. */
  private static final int SHORTEST_TEXT = 600;

  private static final Set<String> NAMES =
      Set.of(
          "card",
          "cards",
          "teaser",
          "teasers",
          "tile",
          "promo",
          "story",
          "stories",
          "related",
          "recommended",
          "post",
          "posts",
          "entry",
          "news",
          "feed",
          "stream",
          "item",
          "more");

  private static final Pattern ON =
      Pattern.compile(
          "(?:read|continue|full|see|view|find out|learn)\\b.{0,30}|more.{0,10}|.{0,3}[»→>…].{0,2}",
          Pattern.CASE_INSENSITIVE);

  private final PageText page;
  private final RegionTree tree;
  private final boolean[] titled;
  private final int[] weight;
  private final int[] count;
  private final int[] prose;

  private Teasers(PageText page, RegionTree tree, boolean[] titled, int[] weight) {
    this.page = page;
    this.tree = tree;
    this.titled = titled;
    this.weight = weight;
    int[] blocks = new int[tree.size()];
    int[] paragraphs = new int[tree.size()];
    for (PageBlock block : page.blocks()) {
      blocks[block.region()]++;
      paragraphs[block.region()] += block.weight() > 0 ? 1 : 0;
    }
    count = tree.sums(blocks);
    prose = tree.sums(paragraphs);
  }

  /**
   * Flags the teasers of {@code page} in {@code out}.
   *
   * @param title region of the title
   * @param titled regions around it
   */
  static void mark(
      PageText page, RegionTree tree, int title, boolean[] titled, int[] weight, boolean[] out) {
    Teasers teasers = new Teasers(page, tree, titled, weight);
    Map<Integer, Integer> cards = teasers.cards(out);
    long sum = 0;
    int small = 0;
    for (int card : cards.keySet()) {
      sum += weight[card] <= MOST_LETTERS ? weight[card] : 0;
      small += weight[card] <= MOST_LETTERS ? 1 : 0;
    }
    if (small >= FEWEST && sum < MINORITY * weight[0]) {
      cards.keySet().stream()
          .filter(card -> weight[card] <= MOST_LETTERS)
          .forEach(card -> out[card] = true);
    }
    List<Integer> alike = teasers.alike(cards, title);
    alike.addAll(teasers.otherStories(cards, title));
    int left = weight[0] - alike.stream().distinct().mapToInt(card -> weight[card]).sum();
    if (left >= SHORTEST_ARTICLE) {
      alike.forEach(card -> out[card] = true);
    }
  }

  /** Regions that may be teasers, and how many headlines each has. */
  private Map<Integer, Integer> cards(boolean[] out) {
    Map<Integer, Integer> cards = new HashMap<>();
    for (PageBlock block : page.blocks()) {
      if (!out[block.region()] && (isLinkedHeadline(block) || isLinkOn(block))) {
        int region = surroundings(block.region());
        if (!titled[region] && weight[region] > 0) {
          cards.merge(region, 1, Integer::sum);
        }
      }
    }
    return cards;
  }

  static boolean isLinkedHeadline(PageBlock block) {
    return block.letters() >= SHORTEST_HEADLINE
        && block.linked() >= MOST_OF_HEADLINE * block.letters();
  }

  private static boolean isLinkOn(PageBlock block) {
    return block.isMenu()
        && block.text().length() <= 3 * SHORTEST_HEADLINE
        && ON.matcher(block.text()).matches();
  }

  /** The innermost region around {@code region} that holds more than one block. */
  private int surroundings(int region) {
    int at = region;
    while (at > 0 && count[at] < 2) {
      at = tree.parent(at);
    }
    return at;
  }

  /** Cards that stand side by side, three or more, and regions that are rows of headlines. */
  private List<Integer> alike(Map<Integer, Integer> cards, int title) {
    Map<Integer, Set<Integer>> byParent = new HashMap<>();
    List<Integer> found = new ArrayList<>();
    for (Map.Entry<Integer, Integer> card : cards.entrySet()) {
      int region = card.getKey();
      if (card.getValue() >= FEWEST && prose[region] <= card.getValue() * 3 / 2) {
        found.add(region);
      } else if (weight[region] <= MOST_LETTERS_OF_ALIKE) {
        int outer = outermost(region);
        byParent.computeIfAbsent(tree.parent(outer), key -> new TreeSet<>()).add(outer);
      }
    }
    byParent.forEach(
        (parent, group) -> {
          List<Integer> alike = alike(group);
          if (alike.size() >= FEWEST && !isListOfTheArticle(parent, alike, title)) {
            found.addAll(alike);
          }
        });
    return found;
  }

  /** Regions beside the article that begin with a linked heading, however long. */
  private List<Integer> otherStories(Map<Integer, Integer> cards, int title) {
    Set<Integer> found = new TreeSet<>();
    Set<Integer> begun = new HashSet<>();
    for (PageBlock block : page.blocks()) {
      int outer = outermost(surroundings(block.region()));
      boolean begins = begun.add(outer);
      boolean linked = block.kind() == BlockKind.HEADING && isLinkedHeadline(block);
      boolean beside = title > 0 && !titled[outer] && titled[tree.parent(outer)];
      if (begins && linked && beside && cards.containsKey(surroundings(block.region()))) {
        List<Integer> one = List.of(outer);
        boolean inArticle =
            "article".equals(tree.region(tree.parent(outer)).element().normalName());
        if (!inArticle && !isListOfTheArticle(tree.parent(outer), one, title)) {
          found.add(outer);
        }
      }
    }
    return new ArrayList<>(found);
  }

  /** The outermost region that holds the same blocks and no others. */
  private int outermost(int region) {
    int at = region;
    while (at > 0
        && tree.parent(at) > 0
        && count[tree.parent(at)] == count[at]
        && !titled[tree.parent(at)]) {
      at = tree.parent(at);
    }
    return at;
  }

  /** Those with the tag that most of them have. */
  private List<Integer> alike(Set<Integer> group) {
    Map<String, List<Integer>> byTag = new HashMap<>();
    for (int region : group) {
      byTag
          .computeIfAbsent(tree.region(region).element().normalName(), tag -> new ArrayList<>())
          .add(region);
    }
    List<Integer> most = List.of();
    for (List<Integer> one : byTag.values()) {
      most = one.size() > most.size() ? one : most;
    }
    return most;
  }

  /** Whether the cards are what the title of the article stands over. */
  private boolean isListOfTheArticle(int parent, List<Integer> alike, int title) {
    int around = tree.parent(title);
    boolean under =
        titled[parent]
            && (around == parent || (weight[around] == 0 && tree.parent(around) == parent));
    if (!under) {
      return false;
    }
    Region first = tree.region(alike.get(0));
    String names = first.element().attr("class");
    boolean named =
        "article".equals(first.element().normalName()) || RegionMark.hasName(names, NAMES);
    if (named) {
      return false;
    }
    Set<Integer> cards = Set.copyOf(alike);
    int text = 0;
    for (PageBlock block : page.blocks()) {
      int at = block.region();
      boolean direct = at == parent || tree.parent(at) == parent;
      text +=
          direct && block.kind() == BlockKind.PARAGRAPH && !cards.contains(at) ? block.weight() : 0;
    }
    boolean isShort =
        alike.stream().allMatch(card -> prose[card] <= 1 && weight[card] <= MOST_LETTERS);
    return text < SHORTEST_TEXT || !isShort;
  }
}
