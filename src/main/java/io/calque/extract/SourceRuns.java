package io.calque.extract;

import io.calque.extract.PageBlock.Piece;
import io.calque.text.Alignment;
import io.calque.text.Alignment.Run;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Lays blocks over the HTML they came from. A run is only made where the source, character
 * references resolved, reads as the text does.
 */
final class SourceRuns {
  private static final int LONGEST_REFERENCE = 40;

  private final String html;
  private final List<Run> runs = new ArrayList<>();
  private TextNode node = new TextNode("");
  private List<Run> ofNode = List.of();
  private int next;

  SourceRuns(String html) {
    this.html = html;
  }

  /** Adds the block that begins at {@code offset} in the article's text. */
  void add(PageBlock block, int offset) {
    for (Piece piece : block.pieces()) {
      if (!piece.node().equals(node)) {
        node = piece.node();
        ofNode = runs(node);
        next = 0;
      }
      add(piece, offset + piece.start() - piece.from());
    }
  }

  Alignment alignment() {
    return new Alignment(runs);
  }

  private void add(Piece piece, int shift) {
    int end = piece.from() + piece.length();
    while (next < ofNode.size() && ofNode.get(next).text().end() <= piece.from()) {
      next++;
    }
    for (int i = next; i < ofNode.size() && ofNode.get(i).text().start() < end; i++) {
      Run run = ofNode.get(i);
      int from = Math.max(piece.from(), run.text().start());
      int to = Math.min(end, run.text().end());
      int place = run.source().start() - run.text().start();
      Span source = run.verbatim() ? new Span(from + place, to + place) : run.source();
      runs.add(new Run(new Span(from + shift, to + shift), source, run.verbatim()));
    }
  }

  /** Runs from offsets in the text of {@code node} to the source. */
  private List<Run> runs(TextNode node) {
    Range range = node.sourceRange();
    List<Run> found = new ArrayList<>();
    if (!range.isTracked() || range.endPos() > html.length()) {
      return found;
    }
    String text = node.getWholeText();
    int at = range.startPos();
    int in = 0;
    while (at < range.endPos() && in < text.length()) {
      int same = same(text, in, at, range.endPos());
      if (same > 0) {
        found.add(new Run(new Span(in, in + same), new Span(at, at + same), true));
        at += same;
        in += same;
      } else {
        int end = referenceEnd(at, range.endPos());
        String read = Parser.unescapeEntities(html.substring(at, end), false);
        boolean reference = end - at > 1 && !read.isEmpty() && text.startsWith(read, in);
        if (!reference) {
          return found;
        }
        boolean plain = html.startsWith(read, at) && read.length() == end - at;
        found.add(new Run(new Span(in, in + read.length()), new Span(at, end), plain));
        at = end;
        in += read.length();
      }
    }
    return found;
  }

  /** How many characters are the same up to the next character reference. */
  private int same(String text, int in, int at, int end) {
    int n = 0;
    while (at + n < end
        && in + n < text.length()
        && html.charAt(at + n) == text.charAt(in + n)
        && (html.charAt(at + n) != '&' || referenceEnd(at + n, end) == at + n + 1)) {
      n++;
    }
    return n;
  }

  /** Where the character reference at {@code at} ends, or the next character. */
  private int referenceEnd(int at, int end) {
    int i = at + 1;
    if (html.charAt(at) != '&') {
      return i;
    }
    int most = Math.min(end, at + LONGEST_REFERENCE);
    if (i < most && html.charAt(i) == '#') {
      i++;
    }
    int name = i;
    while (i < most && isNameCharacter(html.charAt(i))) {
      i++;
    }
    if (i == name) {
      return at + 1;
    }
    return i < end && html.charAt(i) == ';' ? i + 1 : i;
  }

  private static boolean isNameCharacter(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }
}
