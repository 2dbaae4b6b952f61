package io.calque.extract;

import io.calque.extract.PageBlock.Piece;
import io.calque.text.Alignment;
import io.calque.text.Alignment.Run;
import io.calque.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;

/**
 * Lays blocks over the HTML they came from. A run is only made where the source, character
 * references resolved, reads as the text does.
 */
final class SourceRuns {
  private final ReferenceRuns page;
  private final Map<Document, Embedded> embedded;
  private final List<Run> runs = new ArrayList<>();
  private TextNode node = new TextNode("");
  private List<Run> ofNode = List.of();
  private int next;

  SourceRuns(String html, Map<Document, Embedded> embedded) {
    page = new ReferenceRuns(html);
    this.embedded = embedded;
  }

  /** Adds the block that begins at {@code offset} in the article's text. */
  void add(PageBlock block, int offset) {
    for (Piece piece : block.pieces()) {
      if (!piece.node().equals(node)) {
        node = piece.node();
        ofNode = runs(node);
        next = 0;
      }
      if (piece.width() == piece.length()) {
        add(piece, offset + piece.start() - piece.from());
      } else {
        addReference(piece, offset + piece.start());
      }
    }
  }

  Alignment alignment() {
    return new Alignment(runs);
  }

  private void add(Piece piece, int shift) {
    int end = piece.from() + piece.length();
    skipTo(piece.from());
    for (int i = next; i < ofNode.size() && ofNode.get(i).text().start() < end; i++) {
      Run run = ofNode.get(i);
      int from = Math.max(piece.from(), run.text().start());
      int to = Math.min(end, run.text().end());
      int place = run.source().start() - run.text().start();
      Span source = run.verbatim() ? new Span(from + place, to + place) : run.source();
      runs.add(new Run(new Span(from + shift, to + shift), source, run.verbatim()));
    }
  }

  /** A reference that the node's text still writes out. */
  private void addReference(Piece piece, int start) {
    skipTo(piece.from());
    Run whole =
        new Run(
            new Span(start, start + piece.length()),
            new Span(piece.from(), piece.from() + piece.width()),
            false);
    runs.addAll(ReferenceRuns.joined(List.of(whole), ofNode.subList(next, ofNode.size())));
  }

  private void skipTo(int offset) {
    while (next < ofNode.size() && ofNode.get(next).text().end() <= offset) {
      next++;
    }
  }

  /** Runs from offsets in the text of {@code node} to the source. */
  private List<Run> runs(TextNode node) {
    Range range = node.sourceRange();
    if (!range.isTracked()) {
      return List.of();
    }
    String text = node.getWholeText();
    Embedded inside = embedded.get(node.ownerDocument());
    if (inside == null) {
      return page.of(text, range.startPos(), range.endPos());
    }
    List<Run> own = new ReferenceRuns(inside.text()).of(text, range.startPos(), range.endPos());
    return ReferenceRuns.joined(own, inside.places());
  }
}
