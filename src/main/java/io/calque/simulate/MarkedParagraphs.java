package io.calque.simulate;

import io.calque.text.TerminalText;
import java.io.IOException;

/**
 * Writes altered paragraphs for reading, a blank line after each article; changes as {@code
 * ⟦original → altered⟧} unless plain.
 */
public final class MarkedParagraphs implements SimulatedWriter {
  private final Appendable out;
  private final boolean plain;

  /** A writer; {@code plain} leaves the marks out. */
  public MarkedParagraphs(Appendable out, boolean plain) {
    this.out = out;
    this.plain = plain;
  }

  @Override
  public void article(SimulatedArticle article) throws IOException {
    for (AlteredText paragraph : article.paragraphs()) {
      String text = plain ? paragraph.text() : marked(paragraph);
      out.append(TerminalText.line(text)).append('\n');
    }
    out.append('\n');
  }

  static String marked(AlteredText paragraph) {
    StringBuilder marked = new StringBuilder();
    int next = 0;
    for (Change change : paragraph.changes()) {
      int start = change.span().start();
      int end = change.span().end();
      marked.append(paragraph.text(), next, start).append('⟦').append(change.original());
      marked.append(" → ").append(paragraph.text(), start, end).append('⟧');
      next = end;
    }
    return marked.append(paragraph.text(), next, paragraph.text().length()).toString();
  }
}
