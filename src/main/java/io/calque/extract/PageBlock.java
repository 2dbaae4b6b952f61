package io.calque.extract;

import io.calque.text.BlockKind;
import java.util.List;
import org.jsoup.nodes.TextNode;

/**
 * A line of a page's text.
 *
 * @param text in one line, white space collapsed, never blank
 * @param kind what the markup says it is
 * @param region index of the innermost region around it
 * @param letters letters in {@code text}
 * @param linked those of them that stand in links
 * @param sight whether a reader sees it
 * @param order how many blocks stand before it on the page, seen or not
 * @param pieces where the characters come from, in order; blanks may be missing
 */
record PageBlock(
    String text,
    BlockKind kind,
    int region,
    int letters,
    int linked,
    Sight sight,
    int order,
    List<Piece> pieces) {
  private static final double MENU = 0.5;
  private static final int FEWEST_LETTERS = 40;

  PageBlock {
    pieces = List.copyOf(pieces);
  }

  /**
   * Characters taken from a text node: as they stand if as many as in the block, else as a
   * character reference.
   *
   * @param node the node
   * @param from offset of the first character in the node's text
   * @param width UTF-16 units in the node's text
   * @param start offset of the first character in the block's text
   * @param length UTF-16 units in the block's text
   */
  record Piece(TextNode node, int from, int width, int start, int length) {}

  /** Whether more than half of it is links. */
  boolean isMenu() {
    return linked > MENU * letters;
  }

  /** Letters outside links if this looks like running text, else 0. */
  int weight() {
    boolean prose = kind == BlockKind.PARAGRAPH && letters >= FEWEST_LETTERS && !isMenu();
    return prose ? letters - linked : 0;
  }
}
