package io.calque.extract;

import io.calque.text.BlockKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds where a row of other stories begins that ends an article: headlines that lead elsewhere.
 */
final class Streams {
  private static final int FEWEST = 3;
  private static final int MOST_PARAGRAPHS = 2;
  private static final int MOST_LETTERS = 600;
  private static final int SHORTEST_ARTICLE = 400;

  private Streams() {}

  /** The blocks of {@code article} before such a row. */
  static List<PageBlock> cut(List<PageBlock> article, PageText page) {
    if (article.isEmpty()) {
      return article;
    }
    int last = article.get(article.size() - 1).order();
    int first = article.get(0).order();
    int start = Integer.MAX_VALUE;
    int headlines = 0;
    int paragraphs = 0;
    int letters = 0;
    Set<String> sites = new HashSet<>();
    for (int i = page.blocks().size() - 1; i >= 0; i--) {
      PageBlock block = page.blocks().get(i);
      if (block.order() > last) {
        continue;
      }
      if (block.order() <= first || paragraphs > MOST_PARAGRAPHS || letters > MOST_LETTERS) {
        break;
      }
      if (isHeadline(block)) {
        headlines += paragraphs > 0 ? 1 : 0;
        start = block.order();
        paragraphs = 0;
        letters = 0;
        sites.add(site(block));
      } else if (block.weight() > 0) {
        paragraphs++;
        letters += block.weight();
      } else if (block.kind() == BlockKind.HEADING) {
        break;
      }
    }
    int beginning = start;
    List<PageBlock> before = article.stream().filter(block -> block.order() < beginning).toList();
    int weight = before.stream().mapToInt(PageBlock::weight).sum();
    boolean cuts = headlines >= FEWEST && sites.size() == 1 && weight >= SHORTEST_ARTICLE;
    return cuts ? before : article;
  }

  private static boolean isHeadline(PageBlock block) {
    return Teasers.isLinkedHeadline(block) && !site(block).equals("#");
  }

  /** The site that a block's link names; empty for the page's own, {@code #} for the page. */
  private static String site(PageBlock block) {
    Element at = block.pieces().isEmpty() ? null : block.pieces().get(0).node().parent();
    Element link = at == null ? null : at.closest("a");
    String address = link == null ? "" : link.attr("href");
    return address.startsWith("#") ? "#" : address.contains("://") ? SiteAddress.site(address) : "";
  }
}
