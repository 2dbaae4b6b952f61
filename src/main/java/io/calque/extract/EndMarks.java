package io.calque.extract;

import io.calque.text.BlockKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts off what follows an article: comments for good, boxes of links until the text goes on. A
 * heading alone cuts nothing off; what follows must look like comments or like a box.
 */
final class EndMarks {
  /** Marks in the first part of an article do not count: share of its weight. */
  private static final double EARLIEST = 0.4;

  /** Under a heading comments begin anyway, once the article has so many letters. */
  private static final int SHORTEST = 250;

  private static final int LONGEST = 60;
  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?:(?:\\d{1,5}|no|one|all|view|add|post|leave a)\\s(?:\\d{1,5}\\s)?)?"
              + "(?:comments?|responses?|replies|reader comments|discussion)"
              + "(?:\\s?\\(\\d{1,5}\\))?:?(?:\\s(?:to|on)\\s.{1,40})?",
          Pattern.CASE_INSENSITIVE);

  /** Numbers, and what only forms say. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "^(?:\\d|no\\s|one\\s|all\\s|view\\s|add\\s|post\\s|leave\\s).*+|^[^(]*+\\(\\d{1,5}\\):?",
          Pattern.CASE_INSENSITIVE);

  private final Layout layout;

  EndMarks(Layout layout) {
    this.layout = layout;
  }

  private enum End {
    NONE,
    BOX,
    COMMENTS
  }

  private End of(PageBlock block) {
    String line = block.text();
    if (line.length() > LONGEST * 3) {
      return End.NONE;
    }
    Optional<String> key = layout.key(line);
    if (line.length() <= LONGEST && COMMENTS.matcher(line).matches()) {
      return End.COMMENTS;
    }
    if (key.isEmpty()) {
      return End.NONE;
    }
    boolean form = key.get().length() == 2 || isForm(line);
    return form ? End.COMMENTS : "autoblog-template".equals(key.get()) ? End.BOX : End.NONE;
  }

  private static boolean isForm(String line) {
    return line.toLowerCase(Locale.ROOT).startsWith("leave a");
  }

  /**
   * The blocks of {@code article} without what follows it. The marks themselves are kept.
   *
   * @param weight of the whole article
   */
  List<PageBlock> cut(List<PageBlock> article, PageText page, RegionTree tree, int weight) {
    int home = home(article, tree);
    Aftermath aftermath = new Aftermath(page, article, one -> at(one, tree) == home);
    List<PageBlock> kept = new ArrayList<>();
    int seen = 0;
    boolean skipping = false;
    for (PageBlock block : article) {
      End end = of(block);
      boolean early = seen < EARLIEST * weight;
      boolean heading = block.kind() == BlockKind.HEADING && !block.isMenu();
      if (early && !(end == End.COMMENTS && heading && seen >= SHORTEST)) {
        end = End.NONE;
      }
      if (end == End.COMMENTS && !aftermath.isComments(block, isCounted(block), seen)) {
        end = End.NONE;
      }
      if (end == End.BOX && !aftermath.isBox(block, seen)) {
        end = End.NONE;
      }
      skipping = end != End.NONE || (skipping && (block.weight() == 0 || at(block, tree) != home));
      if (!skipping || end != End.NONE) {
        kept.add(block);
      }
      if (end == End.COMMENTS) {
        break;
      }
      seen += block.weight();
    }
    return kept;
  }

  private boolean isCounted(PageBlock block) {
    return COUNTED.matcher(block.text()).matches() || layout.key(block.text()).isPresent();
  }

  /** The region in which most of the article stands. */
  private static int home(List<PageBlock> article, RegionTree tree) {
    Map<Integer, Integer> weights = new HashMap<>();
    int home = 0;
    for (PageBlock block : article) {
      int region = at(block, tree);
      int sum = weights.merge(region, block.weight(), Integer::sum);
      if (sum > weights.getOrDefault(home, 0)) {
        home = region;
      }
    }
    return home;
  }

  /** The region around a block's own element if that is a paragraph, else its own. */
  private static int at(PageBlock block, RegionTree tree) {
    int region = block.region();
    return "p".equals(tree.region(region).element().normalName()) ? tree.parent(region) : region;
  }
}
