package io.calque.extract;

import io.calque.extract.PageBlock.Piece;
import io.calque.text.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.TextNode;

/** Puts a line together from text nodes, collapses white space, and remembers what came whence. */
final class LineOfText {
  private static final char NO_BREAK_SPACE = '\u00a0';

  private final StringBuilder line = new StringBuilder();
  private final List<Piece> pieces = new ArrayList<>();
  private final TextNode none = new TextNode("");
  private TextNode node = none;
  private int from;
  private int start;
  private int linked;
  private boolean gap;

  /**
   * Appends text of {@code source}.
   *
   * @param words the whole text of the node
   * @param first offset of the first character in it
   * @param end offset after the last one
   * @param code whether character references are left as they stand
   */
  void append(TextNode source, String words, int first, int end, boolean inLink, boolean code) {
    int i = first;
    while (i < end) {
      char c = words.charAt(i);
      Reference reference = c == '&' && !code ? Reference.at(words, i) : Reference.NONE;
      if (reference.length() > 0) {
        add(source, i, reference);
        i += reference.length();
        continue;
      }
      if (isBlank(c)) {
        gap = true;
      } else {
        add(source, i, c, i > 0 && words.charAt(i - 1) == ' ');
        linked += inLink && Character.isLetter(c) ? 1 : 0;
      }
      i++;
    }
  }

  private static boolean isBlank(char c) {
    return c == NO_BREAK_SPACE || Character.isWhitespace(c);
  }

  private void add(TextNode source, int at, Reference reference) {
    if (isBlank(reference.text().charAt(0))) {
      gap = true;
      return;
    }
    endPiece();
    if (gap && !line.isEmpty()) {
      line.append(' ');
    }
    String text = reference.text();
    pieces.add(new Piece(source, at, reference.length(), line.length(), text.length()));
    line.append(text);
    gap = false;
  }

  private void add(TextNode source, int at, char c, boolean afterBlank) {
    int blank = gap && !line.isEmpty() ? 1 : 0;
    boolean joins =
        source.equals(node)
            && at - from == line.length() + blank - start
            && (blank == 0 || afterBlank);
    if (!joins) {
      endPiece();
    }
    if (blank == 1) {
      line.append(' ');
    }
    if (!joins) {
      node = source;
      from = at;
      start = line.length();
    }
    line.append(c);
    gap = false;
  }

  private void endPiece() {
    if (!node.equals(none)) {
      int length = line.length() - start;
      pieces.add(new Piece(node, from, length, start, length));
      node = none;
    }
  }

  /** Whether there is no block so far; white space before the next one is forgotten. */
  boolean isEmpty() {
    gap &= !line.isEmpty();
    return line.isEmpty();
  }

  /** The block so far, if any; the next one begins. */
  Optional<PageBlock> end(BlockKind kind, int region, Sight sight, int order) {
    gap = false;
    if (line.isEmpty()) {
      return Optional.empty();
    }
    endPiece();
    String text = line.toString();
    PageBlock block =
        new PageBlock(
            text, kind, region, Words.letters(text), linked, sight, order, List.copyOf(pieces));
    line.setLength(0);
    pieces.clear();
    linked = 0;
    return Optional.of(block);
  }
}
