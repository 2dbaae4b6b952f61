package io.calque.extract;

import io.calque.text.BlockKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Looks at what follows a line of a page: readers' comments, a box of links, or the article. */
final class Aftermath {
  /** A tail of less than this share of what was before it is no hiding place. */
  private static final double TAIL = 0.25;

  private static final double HALF = 0.5;
  private static final int FEW = 3;

  /** Letters that comments have on average at most, if only names tell them. */
  private static final int SHORT = 200;

  /** Comments of which the names alone are read. */
  private static final int MOST_SAID = 500;

  /** For one comment sign so many paragraphs. */
  private static final int PARAGRAPHS_A_SIGN = 4;

  /** How many blocks behind the article a form still belongs to it. */
  private static final int BEHIND = 6;

  private final PageText page;
  private final int end;

  /** What has been counted of the blocks up to each index, from the end of the article on back. */
  private final int[] prose;

  private final int[] weight;
  private final int[] signs;
  private final int[] names;
  private final int[] headlines;

  /** From each index on, the next one of text that stands where the article does. */
  private final int[] home;

  /** Order of the last field for long answers in or behind the article, or -1. */
  private final int form;

  Aftermath(PageText page, List<PageBlock> article, Predicate<PageBlock> isHome) {
    this.page = page;
    end = article.isEmpty() ? 0 : indexOf(article.get(article.size() - 1)) + 1;
    prose = new int[end + 1];
    weight = new int[end + 1];
    signs = new int[end + 1];
    names = new int[end + 1];
    headlines = new int[end + 1];
    home = new int[end + 1];
    home[end] = end;
    form = form();
    for (int i = end - 1; i >= 0; i--) {
      PageBlock block = page.blocks().get(i);
      boolean isProse = block.weight() > 0;
      boolean isSign = CommentSigns.isControl(block) || CommentSigns.isStamp(block);
      prose[i] = prose[i + 1] + (isProse ? 1 : 0);
      weight[i] = weight[i + 1] + block.weight();
      signs[i] = signs[i + 1] + (isSign ? 1 : 0);
      names[i] = names[i + 1] + (isNameBeforeText(i) ? 1 : 0);
      home[i] = isProse && isHome.test(block) ? i : home[i + 1];
      headlines[i] = headlines[i + 1] + (Teasers.isLinkedHeadline(block) ? 1 : 0);
    }
  }

  private boolean isNameBeforeText(int i) {
    boolean followed = i + 1 < end && page.blocks().get(i + 1).kind() == BlockKind.PARAGRAPH;
    return followed && CommentSigns.isNameOrDate(page.blocks().get(i));
  }

  private int indexOf(PageBlock block) {
    int low = 0;
    int high = page.blocks().size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (page.blocks().get(middle).order() < block.order()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Whether comments follow {@code mark}.
   *
   * @param counted whether it says how many, or is a line of a form
   * @param before letters of the article before it
   */
  boolean isComments(PageBlock mark, boolean counted, int before) {
    int from = indexOf(mark) + 1;
    int paragraphs = prose[from];
    boolean tail = weight[from] < TAIL * before;
    boolean signed = signs[from] >= 2 && signs[from] * PARAGRAPHS_A_SIGN >= paragraphs;
    boolean single = signs[from] >= 1 && paragraphs <= FEW && weight[from] < HALF * before;
    boolean named =
        names[from] >= 2
            && 2 * names[from] >= paragraphs
            && (counted || (names[from] >= FEW && weight[from] < SHORT * paragraphs));
    boolean form = this.form > mark.order() && (tail || signs[from] > 0);
    return signed || single || named || form || (counted && tail) || areSaid(from, paragraphs);
  }

  /** Whether short paragraphs begin with the names of different people. */
  private boolean areSaid(int from, int paragraphs) {
    if (paragraphs < FEW || paragraphs > MOST_SAID || weight[from] >= SHORT * paragraphs) {
      return false;
    }
    Set<String> speakers = new HashSet<>();
    for (int i = from; i < end; i++) {
      speakers.add(CommentSigns.speaker(page.blocks().get(i)));
    }
    speakers.remove("");
    return speakers.size() >= FEW && 2 * speakers.size() >= paragraphs;
  }

  private int form() {
    int last = end == 0 ? 0 : page.blocks().get(end - 1).order() + BEHIND;
    return page.marks().stream()
        .filter(mark -> "textarea".equals(mark.normalName()))
        .mapToInt(mark -> page.place(mark).order())
        .filter(order -> order <= last)
        .max()
        .orElse(-1);
  }

  /**
   * Whether a box of links follows {@code mark}, up to where the text goes on.
   *
   * @param before letters of the article before it
   */
  boolean isBox(PageBlock mark, int before) {
    int from = indexOf(mark) + 1;
    int to = home[from];
    boolean tail = weight[from] - weight[to] < TAIL * before;
    int paragraphs = prose[from] - prose[to];
    return tail || 2 * (headlines[from] - headlines[to]) >= paragraphs;
  }
}
