package io.calque.simulate;

import io.calque.table.TsvTable;
import io.calque.text.TerminalText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

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

  private final CSVPrinter printer;

  /** A writer of rows; {@code out} is neither flushed nor closed. */
  public TokenRows(Appendable out) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter('\t')
            .setQuote(null)
            .setRecordSeparator('\n')
            .get();
    try {
      printer = new CSVPrinter(out, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void begin() throws IOException {
    printer.printRecord(HEADER);
  }

  @Override
  public void article(SimulatedArticle article) throws IOException {
    String document = TerminalText.line(article.id());
    for (int paragraph = 0; paragraph < article.paragraphs().size(); paragraph++) {
      int index = 0;
      for (AlignedToken token : article.paragraphs().get(paragraph).tokens()) {
        printer.printRecord(
            document,
            paragraph,
            index++,
            TerminalText.line(token.text()),
            token.replaced() ? 1 : 0,
            TerminalText.line(token.original()),
            token.kind());
      }
    }
  }
}
