package io.calque.review;

import io.calque.text.TerminalText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Confirmed articles, a row each. */
final class CsvList {
  private static final String FORMULA_START = "=+-@＝＋－＠";

  private CsvList() {}

  static void write(List<ConfirmedSite> sites, Writer out) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator("\n")
            .setHeader(
                "site",
                "verdict",
                "date",
                "address",
                "source",
                "title",
                "evidence",
                "reviewers",
                "confirmed",
                "human",
                "reviewed")
            .get();
    try (CSVPrinter rows = new CSVPrinter(new Unclosed(out), format)) {
      for (ConfirmedSite site : sites) {
        for (JudgedArticle article : site.articles()) {
          rows.printRecord(
              cell(site.site()),
              article.opinion().id(),
              ConfirmedSite.day(article),
              cell(article.address()),
              cell(article.score().source()),
              cell(article.score().title()),
              cell(article.evidence()),
              cell(String.join("; ", article.reviewers())),
              site.articles().size(),
              site.human(),
              site.reviewed());
        }
      }
    }
  }

  /** A cell that no spreadsheet runs as a formula. */
  private static String cell(String text) {
    String line = TerminalText.line(text).strip();
    return !line.isEmpty() && FORMULA_START.indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
  }
}
