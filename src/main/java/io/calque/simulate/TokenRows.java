package io.calque.simulate;

import io.calque.table.TsvTable;
import io.calque.text.TerminalText;
import java.io.IOException;
import java.util.List;

/**
 * Writes a row for each token, tab-separated with a header line and no quoting, so that {@link
 * TsvTable} reads it back: {@code document}; {@code paragraph} and {@code index}, both from 0;
 * {@code token}; {@code replaced}, 1 or 0; {@code original}, the whole wording that stood there, or
 * the token itself; {@code family}, empty if not replaced. Blanks inside a field become one space,
 * unsafe characters visible escapes.
 */
public final class TokenRows implements SimulatedWriter {
  private static final List<String> HEADER =
      List.of("document", "paragraph", "index", "token", "replaced", "original", "family");

  private final Appendable out;

  /** A writer of rows; {@code out} is neither flushed nor closed. */
  public TokenRows(Appendable out) {
    this.out = out;
  }

  @Override
  public void begin() throws IOException {
    write(HEADER);
  }

  @Override
  public void article(SimulatedArticle article) throws IOException {
    String document = TerminalText.line(article.id());
    for (int paragraph = 0; paragraph < article.paragraphs().size(); paragraph++) {
      int index = 0;
      for (AlignedToken token : article.paragraphs().get(paragraph).tokens()) {
        write(
            List.of(
                document,
                String.valueOf(paragraph),
                String.valueOf(index++),
                TerminalText.line(token.text()),
                token.replaced() ? "1" : "0",
                TerminalText.line(token.original()),
                token.kind()));
      }
    }
  }

  private void write(List<String> fields) throws IOException {
    out.append(String.join("\t", fields)).append('\n');
  }
}
