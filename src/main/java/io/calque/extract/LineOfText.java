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

  /** Appends the text {@code words} of {@code source}. */
  void append(TextNode source, String words, boolean inLink) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == NO_BREAK_SPACE || Character.isWhitespace(c)) {
        gap = true;
      } else {
        add(source, i, c, i > 0 && words.charAt(i - 1) == ' ');
        linked += inLink && Character.isLetter(c) ? 1 : 0;
      }
    }
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
      pieces.add(new Piece(node, from, start, line.length() - start));
      node = none;
    }
  }

  /** The block so far, if any; the next one begins. */
  Optional<PageBlock> end(BlockKind kind, int region) {
    gap = false;
    if (line.isEmpty()) {
      return Optional.empty();
    }
    endPiece();
    String text = line.toString();
    PageBlock block =
        new PageBlock(text, kind, region, Words.letters(text), linked, List.copyOf(pieces));
    line.setLength(0);
    pieces.clear();
    linked = 0;
    return Optional.of(block);
  }
}
