package io.calque.report;

import io.calque.input.InputCounts;
import io.calque.score.ArticleScore;
import io.calque.score.SentenceScore;
import io.calque.signal.Evidence;
import io.calque.text.TerminalText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * One row a sentence; an article without sentences gives one row with the sentence cells empty. A
 * row is one line: line breaks inside a sentence become spaces, unsafe characters visible escapes.
 * A cell a spreadsheet would run as a formula gets a leading apostrophe, unless raw cells are asked
 * for.
 */
final class CsvReport implements Report {
  private static final List<String> HEADER =
      List.of(
          "source",
          "title",
          "language",
          "tier",
          "verdict",
          "article_original",
          "article_spun",
          "article_translated",
          "false_alarm_rate",
          "index",
          "start",
          "end",
          "label",
          "quoted_share",
          "original",
          "spun",
          "translated",
          "evidence",
          "text",
          "spun_false_alarm_rate",
          "translated_false_alarm_rate");
  private static final String FORMULA_START = "=+-@\t\r＝＋－＠";

  private final Writer out;
  private final CSVPrinter printer;
  private final boolean raw;

  CsvReport(Writer out, ReportOptions options) {
    this.out = out;
    this.raw = options.rawCsv();
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    try {
      this.printer = new CSVPrinter(out, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void begin() throws IOException {
    printer.printRecord(HEADER);
  }

  @Override
  public void article(ArticleScore score) throws IOException {
    List<String> article =
        List.of(
            cell(score.article().source()),
            cell(score.article().title()),
            cell(score.article().language()),
            cell(score.tier().id()),
            score.verdict().id(),
            Decimals.format(score.probability().original()),
            Decimals.format(score.probability().spun()),
            Decimals.format(score.probability().translated()),
            Decimals.format(score.falseAlarmRate()));
    List<String> tests =
        List.of(
            Decimals.format(score.tests().spun().falseAlarmRate()),
            Decimals.format(score.tests().translated().falseAlarmRate()));
    for (SentenceScore sentence : score.sentences()) {
      row(article, sentence(sentence), tests);
    }
    if (score.sentences().isEmpty()) {
      int cells = HEADER.size() - article.size() - tests.size();
      row(article, Collections.nCopies(cells, ""), tests);
    }
    out.flush();
  }

  @Override
  public void end(InputCounts counts) throws IOException {
    out.flush();
  }

  private void row(List<String> article, List<String> sentence, List<String> tests)
      throws IOException {
    List<String> row = new ArrayList<>(article);
    row.addAll(sentence);
    row.addAll(tests);
    printer.printRecord(row);
  }

  private List<String> sentence(SentenceScore score) {
    return List.of(
        Integer.toString(score.sentence().index()),
        Integer.toString(score.sentence().span().start()),
        Integer.toString(score.sentence().span().end()),
        score.label().id(),
        Decimals.format(score.sentence().quotedShare()),
        Decimals.format(score.probability().original()),
        Decimals.format(score.probability().spun()),
        Decimals.format(score.probability().translated()),
        cell(score.strongest().stream().map(CsvReport::evidence).collect(Collectors.joining("; "))),
        cell(score.sentence().text()));
  }

  private static String evidence(Evidence evidence) {
    String found = evidence.type().id() + ": " + evidence.text();
    return evidence.suggestions().isEmpty()
        ? found
        : found + " → " + String.join(" | ", evidence.suggestions());
  }

  private String cell(String text) {
    return raw ? TerminalText.line(text) : safe(text);
  }

  /** Escapes first: a tab or carriage return at the start must still count as a formula start. */
  static String safe(String text) {
    boolean formula = !text.isEmpty() && FORMULA_START.indexOf(text.charAt(0)) >= 0;
    String line = TerminalText.line(text);
    boolean hidden = !line.isBlank() && FORMULA_START.indexOf(line.stripLeading().charAt(0)) >= 0;
    return formula || hidden ? "'" + line : line;
  }
}
